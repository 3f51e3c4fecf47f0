package io.reslip.suite.client;

import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.process.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notification, as those who look after recipients see it, and the public with a proof in hand. */
public final class Notification {
  private final Http http;
  private final Access access;

  /** The one that this access is for. */
  public Notification(Access access) {
    this.access = access;
    this.http = new Http(access.address(Service.NOTIFICATION.label()));
  }

  /** What a merchant is told. */
  public record Notice(
      String id, String causeId, String kind, String state, @Nullable URI proofUrl) {}

  /** Whether a proof document is what was issued. */
  public record Proof(boolean genuine) {}

  /** Registers where a merchant is told: one person proposes, another approves. */
  public void register(Merchant merchant, String address, String language) {
    Map<String, Object> recipient =
        Map.of(
            "addresses", Map.of("email", List.of(address)),
            "language", language,
            "channels", List.of("EMAIL"));
    String change =
        http.put(
                "/v1/recipients/MERCHANT/" + merchant.id(),
                access.token(Role.CONFIG_ADMIN),
                recipient)
            .body()
            .path("changeId")
            .asText();
    http.post("/v1/changes/" + change + "/approval", access.token(Role.APPROVER), Map.of());
  }

  /** Every notice. */
  public List<Notice> notices() {
    return Page.all(http, "/v1/notices", access.token(Role.OPERATOR), Notice.class);
  }

  /** What anyone who has the link is told: no token is sent. */
  public Proof proof(URI link) {
    return http.get(link.getPath(), null).as(Proof.class);
  }
}
