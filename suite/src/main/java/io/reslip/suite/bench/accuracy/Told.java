package io.reslip.suite.bench.accuracy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A discrepancy as the public API lists it. Null is absent. */
record Told(
    String id,
    String kind,
    @Nullable String source,
    @Nullable String type,
    String state,
    @Nullable String verdict,
    @Nullable String outcome,
    LocalDate businessDate,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amount,
    @Nullable List<Held> records) {

  /** A record that it rests on. */
  record Held(String id, String source, String role, String pass) {}

  /** The cause went away by itself. */
  boolean withdrawn() {
    return state.equals("WITHDRAWN");
  }

  /** What it is about, for people; never holds card data. */
  String words() {
    String about =
        kind
            + " "
            + businessDate
            + ", source "
            + source
            + ", merchant "
            + merchantId
            + ", terminal "
            + terminalId
            + ", type "
            + type
            + ", batch "
            + batch
            + ", STAN "
            + stan
            + ", RRN "
            + rrn
            + ", amount "
            + amount;
    return about + ", verdict " + verdict + ", " + state + ", id " + id;
  }

  /** The records to look at. */
  List<String> recordIds() {
    return records == null
        ? List.of()
        : records.stream().map(one -> one.source() + " " + one.id()).toList();
  }
}
