package io.reslip.reconciliation.testing;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The WireMock that plays ingestion and notification for the running application. */
public final class OtherServices {
  private OtherServices() {}

  /** A client of it. */
  public static WireMock wireMock() {
    URI url = ConfigProvider.getConfig().getValue("reslip.ingestion.url", URI.class);
    return new WireMock(url.getHost(), url.getPort());
  }
}
