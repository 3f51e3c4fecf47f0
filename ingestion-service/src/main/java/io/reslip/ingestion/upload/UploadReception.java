package io.reslip.ingestion.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.upload.body.ContentCoding;
import io.reslip.ingestion.upload.body.DecodedBody;
import io.reslip.ingestion.upload.run.Fingerprints;
import io.reslip.ingestion.upload.run.UploadAnswer;
import io.reslip.ingestion.upload.run.UploadHead;
import io.reslip.ingestion.upload.run.UploadRuns;
import io.reslip.ingestion.upload.run.UploadTable;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes an upload in: recognises what was sent before, and finds out how to read the rest. */
@Singleton
class UploadReception {
  private static final Logger LOG = Logger.getLogger(UploadReception.class);

  /** A smaller body is recognised as sent before, before it is parsed. */
  private static final int READ_AHEAD = (1 << 20) + 1;

  private static final int WAIT_SECONDS = 30;

  private final Fingerprints fingerprints;
  private final UploadTable table;
  private final UploadRuns runs;
  private final UploadReading reading;
  private final LayoutChoice layouts;
  private final UploadSettings settings;
  private final Semaphore places;

  UploadReception(
      Fingerprints fingerprints,
      UploadTable table,
      UploadRuns runs,
      UploadReading reading,
      LayoutChoice layouts,
      UploadSettings settings) {
    this.fingerprints = fingerprints;
    this.table = table;
    this.runs = runs;
    this.reading = reading;
    this.layouts = layouts;
    this.settings = settings;
    this.places = new Semaphore(settings.concurrent(), true);
  }

  /**
   * The answer.
   *
   * @param created false where the same was committed before
   */
  record Received(UploadAnswer upload, boolean created) {}

  /** Receives a delivery to its end. */
  Received receive(Delivery delivery) throws InterruptedException {
    Layout told = layouts.told(delivery.parameters());
    if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw UploadProblems.busy();
    }
    try {
      return recognise(told == null ? delivery : delivery.with(delivery.head().in(told)), told);
    } catch (HttpProblem e) {
      throw e;
    } catch (IOException e) {
      // Nothing was read yet: the body ended within its first piece, or is in no such coding.
      runs.refuse(delivery.head(), UploadProblems.reason(e));
      throw UploadProblems.aborted(e, delivery.head(), ChunkCounts.none());
    } catch (RuntimeException e) {
      LOG.errorf(e, "upload %s could not be received", delivery.head().id());
      throw UploadProblems.unavailable(delivery.head(), ChunkCounts.none());
    } finally {
      places.release();
    }
  }

  private Received recognise(Delivery delivery, @Nullable Layout told) throws IOException {
    if (delivery.announced().isPresent()) {
      Optional<UploadAnswer> same = committed(delivery, delivery.announced().get());
      if (same.isPresent()) {
        delivery.body().transferTo(OutputStream.nullOutputStream());
        requireAnnounced(delivery);
        return new Received(same.get(), false);
      }
    }
    byte[] first = delivery.body().readNBytes(READ_AHEAD);
    if (first.length == 0) {
      throw UploadProblems.empty();
    }
    if (first.length < READ_AHEAD) {
      requireAnnounced(delivery);
      Optional<UploadAnswer> same = committed(delivery, delivery.body().sha256());
      if (same.isPresent()) {
        return new Received(same.get(), false);
      }
    }
    if (told != null && delivery.coding() == ContentCoding.IDENTITY) {
      byte[] head = Arrays.copyOf(first, Math.min(first.length, Layout.DETECTION_BYTES));
      layouts.requireFit(told, delivery.parameters().source(), head);
    }
    InputStream coded = new SequenceInputStream(new ByteArrayInputStream(first), delivery.body());
    try (DecodedBody decoded =
        new DecodedBody(coded, delivery.body(), delivery.coding(), settings.limits())) {
      return told == null ? detect(delivery, decoded) : read(delivery, told, decoded);
    }
  }

  private Received detect(Delivery delivery, DecodedBody decoded) throws IOException {
    byte[] head = decoded.readNBytes(Layout.DETECTION_BYTES);
    if (head.length == 0) {
      throw UploadProblems.empty();
    }
    Layout layout = layouts.detect(delivery.parameters().source(), head);
    return read(delivery, layout, new SequenceInputStream(new ByteArrayInputStream(head), decoded));
  }

  private Received read(Delivery delivery, Layout layout, InputStream decoded) {
    UploadHead head = delivery.head().in(layout);
    return runs.receive(
        head, settings.day(head), run -> reading.read(delivery.with(head), layout, decoded, run));
  }

  private Optional<UploadAnswer> committed(Delivery delivery, byte[] sha256) {
    return table.committed(fingerprints.all(sha256, delivery.coding(), delivery.head()));
  }

  private static void requireAnnounced(Delivery delivery) {
    if (!delivery.isAsAnnounced()) {
      throw UploadProblems.otherDigest();
    }
  }
}
