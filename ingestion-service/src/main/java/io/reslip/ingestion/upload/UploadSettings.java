package io.reslip.ingestion.upload;

import io.reslip.ingestion.upload.body.BodyLimits;
import io.reslip.ingestion.upload.run.UploadHead;
import io.reslip.ingestion.upload.run.UploadParameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation decides about uploads. */
@Singleton
class UploadSettings {
  private final BodyLimits limits;
  private final int concurrent;
  private final ZoneId zone;
  private final LocalTime cutOver;

  UploadSettings(
      @ConfigProperty(name = "reslip.upload.max-bytes", defaultValue = "21474836480") long maxBytes,
      @ConfigProperty(name = "reslip.upload.max-ratio", defaultValue = "500") int maxRatio,
      @ConfigProperty(name = "reslip.upload.concurrent", defaultValue = "24") int concurrent,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
      @ConfigProperty(name = "reslip.acquirer.cut-over", defaultValue = "00:00")
          LocalTime cutOver) {
    this.limits = new BodyLimits(maxBytes, maxRatio);
    this.concurrent = concurrent;
    this.zone = zone;
    this.cutOver = cutOver;
  }

  /** How large a decoded body may be. */
  BodyLimits limits() {
    return limits;
  }

  /** How many uploads are received at once; more wait for their turn. */
  int concurrent() {
    return concurrent;
  }

  /** The acquirer's zone. */
  ZoneId zone() {
    return zone;
  }

  /** Local time at which the acquirer's next day begins. */
  LocalTime cutOver() {
    return cutOver;
  }

  /** The day of what has no day of its own in this upload. */
  LocalDate day(UploadHead head) {
    LocalDate told = head.parameters().businessDate();
    return told != null
        ? told
        : UploadParameters.cycleDate(head.parameters().cycle())
            .orElseGet(() -> LocalDate.ofInstant(head.receivedAt(), zone));
  }
}
