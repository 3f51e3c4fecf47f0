package io.reslip.ingestion.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.library.TrialAnswer.Counts;
import io.reslip.ingestion.library.TrialAnswer.TrialReject;
import io.reslip.ingestion.library.TrialAnswer.TrialTotal;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.store.RecordJson;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads samples through layouts, and keeps nothing of them. */
@Singleton
class Trials {
  private static final int FIRST_RECORDS = 20;
  private static final int FIRST_REJECTS = 100;
  private static final int KEY_BYTES = 32;

  private final ObjectMapper json;
  private final Clock clock;
  private final ZoneId zone;
  private final LocalTime cutOver;
  private final SecureRandom random = new SecureRandom();

  Trials(
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
      @ConfigProperty(name = "reslip.acquirer.cut-over", defaultValue = "00:00")
          LocalTime cutOver) {
    this.json = json;
    this.clock = clock;
    this.zone = zone;
    this.cutOver = cutOver;
  }

  /** What would be told of an upload beside its bytes. */
  record Parameters(
      Source source,
      @Nullable String merchantId,
      @Nullable String terminalId,
      @Nullable LocalDate businessDate,
      @Nullable String cycle) {}

  /** Reads a sample. */
  TrialAnswer read(Layout layout, @Nullable Integer version, Parameters parameters, byte[] sample) {
    Tasting tasting = new Tasting();
    try (UnitReader reader = layout.open(new ByteArrayInputStream(sample), context(parameters))) {
      for (Unit unit = reader.next(); unit != null; unit = reader.next()) {
        unit.items().forEach(tasting::taste);
      }
      return tasting.answer(layout.name(), version, parameters.source(), reader.controls());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** Tokens would be an oracle: they are made with a key that is forgotten, and told to nobody. */
  private UploadContext context(Parameters parameters) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new UploadContext(
        parameters.source(),
        parameters.merchantId(),
        parameters.terminalId(),
        parameters.businessDate(),
        parameters.cycle(),
        zone,
        cutOver,
        clock.instant(),
        new CardTokenizer("trial", Map.of("trial", key)));
  }

  /** Counts what is read, and remembers the first of it. */
  private final class Tasting {
    private final List<JsonNode> records = new ArrayList<>();
    private final List<TrialReject> rejects = new ArrayList<>();
    private long recordCount;
    private long attestations;
    private long events;
    private long quarantined;

    void taste(Item item) {
      switch (item) {
        case Item.ParsedRecord(var record, var at) -> {
          recordCount++;
          remember("RECORD", record.fields(), at);
        }
        case Item.ParsedAttestation(var attestation, var at) -> {
          attestations++;
          remember("ATTESTATION", attestation.fields(), at);
        }
        case Item.ParsedEvent event -> events++;
        case Item.Reject reject -> {
          quarantined++;
          if (rejects.size() < FIRST_REJECTS) {
            rejects.add(TrialReject.of(reject));
          }
        }
      }
    }

    private void remember(String kind, PaymentFields fields, ByteRange at) {
      if (records.size() == FIRST_RECORDS) {
        return;
      }
      byte[] text =
          RecordJson.object(out -> {
            out.writeStringField("kind", kind);
            RecordJson.fields(out, fields);
            out.writeNumberField("offset", at.offset());
            out.writeNumberField("length", at.length());
          });
      try {
        records.add(json.readTree(text));
      } catch (IOException e) {
        throw new UncheckedIOException("what was written as JSON is JSON", e);
      }
    }

    TrialAnswer answer(
        String layout, @Nullable Integer version, Source source, List<ControlTotal> controls) {
      long read = recordCount + attestations + events + quarantined;
      return new TrialAnswer(
          layout,
          version,
          source,
          new Counts(read, recordCount, attestations, events, quarantined),
          List.copyOf(records),
          List.copyOf(rejects),
          controls.stream().map(TrialTotal::of).toList(),
          quarantined == 0 && controls.stream().allMatch(ControlTotal::ties));
    }
  }
}
