package io.reslip.ingestion.layout;

import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** Upload contexts for tests: received at noon of 2026-06-16 in Shanghai. */
public final class Contexts {

  /** The clock of every test upload. */
  public static final Instant RECEIVED = Instant.parse("2026-06-16T04:00:00Z");

  private static final CardTokenizer CARDS = new CardTokenizer("k1", Map.of("k1", new byte[32]));

  private Contexts() {}

  /** An upload that tells nothing but its source. */
  public static UploadContext of(Source source) {
    return new UploadContext(
        source,
        null,
        null,
        null,
        null,
        ZoneId.of("Asia/Shanghai"),
        LocalTime.MIDNIGHT,
        RECEIVED,
        CARDS);
  }

  /** The same upload, of one terminal. */
  public static UploadContext ofTerminal(UploadContext c, String merchantId, String terminalId) {
    return new UploadContext(
        c.source(),
        merchantId,
        terminalId,
        c.businessDate(),
        c.cycle(),
        c.acquirerZone(),
        c.cutOver(),
        c.receivedAt(),
        c.cards());
  }

  /** The same upload, for one business date. */
  public static UploadContext forDate(UploadContext c, String businessDate) {
    return new UploadContext(
        c.source(),
        c.merchantId(),
        c.terminalId(),
        LocalDate.parse(businessDate),
        c.cycle(),
        c.acquirerZone(),
        c.cutOver(),
        c.receivedAt(),
        c.cards());
  }

  /** The same upload, for one cycle. */
  public static UploadContext forCycle(UploadContext c, String cycle) {
    return new UploadContext(
        c.source(),
        c.merchantId(),
        c.terminalId(),
        c.businessDate(),
        cycle,
        c.acquirerZone(),
        c.cutOver(),
        c.receivedAt(),
        c.cards());
  }

  /** The same upload, with another cut-over. */
  public static UploadContext withCutOver(UploadContext c, String cutOver) {
    return new UploadContext(
        c.source(),
        c.merchantId(),
        c.terminalId(),
        c.businessDate(),
        c.cycle(),
        c.acquirerZone(),
        LocalTime.parse(cutOver),
        c.receivedAt(),
        c.cards());
  }
}
