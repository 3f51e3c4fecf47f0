package io.reslip.ingestion.terminal;

import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.HeldTotals;
import io.reslip.ingestion.store.HeldTotals.BatchKey;
import io.reslip.ingestion.store.RecordJson;
import io.reslip.ingestion.terminal.ClaimTable.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what is claimed and held of a batch, when either is not what was told last. */
final class HeldChange {

  private HeldChange() {}

  static void tell(Connection connection, List<Kept> claims, ToldFact told) throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    Map<BatchKey, BatchTotals> held =
        HeldTotals.of(connection, claims.stream().map(Kept::key).toList());
    List<Kept> changed = new ArrayList<>();
    for (Kept claim : claims) {
      BatchTotals now = held.getOrDefault(claim.key(), BatchTotals.NOTHING);
      if (!now.equals(claim.held())) {
        changed.add(
            new Kept(claim.key(), claim.merchantKey(), claim.claimed(), now, claim.told() + 1));
      }
    }
    ClaimTable.told(connection, changed);
    for (Kept each : changed) {
      BatchTotals now = held.getOrDefault(each.key(), BatchTotals.NOTHING);
      told.tell("BATCH_TOTALS", factId(each), members(each, now));
    }
  }

  private static UUID factId(Kept claim) {
    BatchKey key = claim.key();
    return DerivedId.of("BATCH_TOTALS", key.device(), key.batch(), key.settled(), claim.told());
  }

  private static byte[] members(Kept claim, BatchTotals held) {
    BatchKey key = claim.key();
    return RecordJson.object(json -> {
      RecordJson.keys(json, new Keys(claim.merchantKey(), key.device()));
      json.writeStringField("batch", key.batch());
      json.writeStringField("businessDate", key.settled().toString());
      RecordJson.text(json, "currency", key.currency());
      RecordJson.totals(json, "claimed", claim.claimed());
      RecordJson.totals(json, "held", held);
    });
  }
}
