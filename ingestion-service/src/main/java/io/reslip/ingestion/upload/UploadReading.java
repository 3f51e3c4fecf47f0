package io.reslip.ingestion.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.upload.UploadReception.Received;
import io.reslip.ingestion.upload.run.Fingerprints;
import io.reslip.ingestion.upload.run.RepeatedUploadException;
import io.reslip.ingestion.upload.run.UploadAnswer;
import io.reslip.ingestion.upload.run.UploadEndedException;
import io.reslip.ingestion.upload.run.UploadHead;
import io.reslip.ingestion.upload.run.UploadParameters;
import io.reslip.ingestion.upload.run.UploadRun;
import io.reslip.ingestion.upload.run.UploadTable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads an upload through its layout to its end, and ends it one way or the other. */
@Singleton
class UploadReading {
  private static final Logger LOG = Logger.getLogger(UploadReading.class);

  private final Fingerprints fingerprints;
  private final UploadTable table;
  private final CardTokenizer cards;
  private final UploadSettings settings;

  UploadReading(
      Fingerprints fingerprints, UploadTable table, CardTokenizer cards, UploadSettings settings) {
    this.fingerprints = fingerprints;
    this.table = table;
    this.cards = cards;
    this.settings = settings;
  }

  Received read(Delivery delivery, Layout layout, InputStream decoded, UploadRun run) {
    UploadHead head = delivery.head();
    try {
      readAll(delivery, layout, decoded, run);
      if (run.bytes() == 0) {
        throw UploadProblems.empty();
      }
      if (!delivery.isAsAnnounced()) {
        run.abort("The body was not the one that Repr-Digest announced.");
        throw UploadProblems.otherDigest();
      }
      return commit(delivery, run);
    } catch (IOException e) {
      run.abort(UploadProblems.reason(e));
      throw UploadProblems.aborted(e, head, run.totals());
    } catch (UploadEndedException e) {
      throw UploadProblems.ended(head, run.totals());
    } catch (HttpProblem e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "upload %s could not be kept", head.id());
      abandon(run);
      throw UploadProblems.unavailable(head, run.totals());
    }
  }

  private void readAll(Delivery delivery, Layout layout, InputStream decoded, UploadRun run)
      throws IOException {
    try (UnitReader reader = layout.open(decoded, context(delivery.head()))) {
      run.readAll(reader);
    }
    // Only at the end of what was sent do its checksums count.
    if (decoded.transferTo(OutputStream.nullOutputStream()) > 0) {
      throw new IllegalStateException(layout.name() + " did not read to the end");
    }
    delivery.body().transferTo(OutputStream.nullOutputStream());
  }

  private Received commit(Delivery delivery, UploadRun run) {
    byte[] sha256 = delivery.body().sha256();
    Optional<UploadAnswer> same = committed(delivery, sha256);
    if (same.isEmpty()) {
      try {
        return new Received(
            run.commit(fingerprints.active(sha256, delivery.coding(), delivery.head())), true);
      } catch (RepeatedUploadException e) {
        same = committed(delivery, sha256);
      }
    }
    UploadAnswer first = same.orElseThrow();
    run.abortAsRepeating(first);
    return new Received(first, false);
  }

  private Optional<UploadAnswer> committed(Delivery delivery, byte[] sha256) {
    return table.committed(fingerprints.all(sha256, delivery.coding(), delivery.head()));
  }

  /** When even that fails, the heartbeat ends it. */
  private static void abandon(UploadRun run) {
    try {
      run.abort("The service could not go on.");
    } catch (RuntimeException e) {
      LOG.warn("an upload stays RECEIVING until its silence is noticed", e);
    }
  }

  private UploadContext context(UploadHead head) {
    UploadParameters parameters = head.parameters();
    return new UploadContext(
        parameters.source(),
        parameters.merchantId(),
        parameters.terminalId(),
        parameters.businessDate(),
        parameters.cycle(),
        settings.zone(),
        settings.cutOver(),
        head.receivedAt(),
        cards);
  }
}
