package io.reslip.suite.cards.sending;

import io.reslip.suite.cards.search.CardDataSearch;
import io.reslip.suite.cards.search.Secret;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** All card data on all ways, whole and broken, once. */
public final class Storm {
  private static final String NDJSON = "reslip-ndjson";
  private static final String CSV = "reslip-csv";
  private static final String POS = "iso8583-unionpay-pos";
  private static final String REPAIR = "reslip-repair";
  private static final List<Integer> FREE_TEXT = List.of(46, 47, 48, 54, 56, 57, 58, 59, 62, 63);

  private final Drawn drawn;
  private final Wire wire;
  private final Uploads uploads;

  /** Against the services of this access; the seed draws the card data. */
  public Storm(Access access, long seed) {
    this.drawn = new Drawn(seed);
    this.wire = new Wire(access);
    this.uploads = new Uploads(wire);
  }

  /** Sends everything; returns how many records' evidence could be read back. */
  public int send() {
    clocks();
    String ndjson = new TextRows(drawn, NDJSON).ndjson();
    String csv = new TextRows(drawn, CSV).csv();
    byte[] journal = journal();
    uploads.everyWay("ndjson", "HOST", NDJSON, Uploads.bytes(ndjson));
    uploads.everyWay("csv", "HOST", CSV, Uploads.bytes(csv));
    uploads.everyWay("journal", "TERMINAL", POS, journal);
    for (String layout : List.of(NDJSON, CSV, POS)) {
      uploads.deliver("ndjson read as " + layout, "TERMINAL", layout, Uploads.bytes(ndjson));
      uploads.deliver("csv read as " + layout, "TILL", layout, Uploads.bytes(csv));
      uploads.deliver("journal read as " + layout, "TERMINAL", layout, journal);
    }
    uploads.deliver("a layout detected", "SCHEME", "", Uploads.bytes(csv));
    ndjson
        .lines()
        .forEach(row -> uploads.deliver("a repair", "REPAIR", REPAIR, Uploads.bytes(repair(row))));
    new Bodies(wire, drawn).all();
    new Calls(wire, drawn).all();
    return uploads.readBack();
  }

  /** What was sent and must be found nowhere. */
  public List<Secret> secrets() {
    return drawn.all();
  }

  /** Reads the feed as reconciliation does, and what the services list, so that it is searched. */
  public void readLists() {
    read("ingestion", "feed?limit=10000", Role.SERVICE);
    for (String list :
        List.of("transactions", "discrepancies", "merchants", "changes", "repairs", "outbox")) {
      read("reconciliation", list, Role.OPERATOR);
    }
    read("reconciliation", "audit", Role.AUDITOR);
    for (String list : List.of("notices", "recipients", "changes")) {
      read("notification", list, Role.OPERATOR);
    }
  }

  private void read(String service, String list, Role role) {
    String path = "/v1/" + list + (list.contains("?") ? "" : "?limit=500");
    wire.read(Wire.Call.get("the list " + list, service, path, role));
  }

  /** How often each status was answered. */
  public Map<Integer, Integer> statuses() {
    return wire.statuses();
  }

  /** Searches all that was answered. */
  public void searchAnswers(CardDataSearch search) {
    wire.searchBy(search);
  }

  private void clocks() {
    for (String service : List.of("ingestion", "reconciliation")) {
      wire.send(
          Wire.Call.json(
              "the clock",
              service,
              "PUT",
              "/v1/clock",
              Role.CONFIG_ADMIN,
              "{\"now\":\"2026-06-15T18:00:00+08:00\"}"));
    }
  }

  private byte[] journal() {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    int stan = 1;
    frames.writeBytes(PosFrames.whole(drawn, stan++));
    for (int field : FREE_TEXT) {
      frames.writeBytes(PosFrames.freeText(drawn, stan++, field));
    }
    // Each cut in another place: the length says one thing, the bytes another.
    for (int part = 1; part < 12; part++) {
      byte[] whole = PosFrames.whole(drawn, stan++);
      frames.write(whole, 0, whole.length * part / 12);
    }
    return frames.toByteArray();
  }

  private static String repair(String row) {
    return """
    {"repairId":"%s","discrepancyId":"D1","restores":"TERMINAL","transactionId":"X1",
     "fields":%s,"provenance":[{"field":"rrn","source":"HOST","recordId":"C1",
     "uploadId":"U1","offset":0,"length":3,"rule":"AS_STATED","certainty":"SURE"}],
     "approvedBy":["approver","approver-2"]}\
    """
        .formatted(java.util.UUID.randomUUID(), row);
  }
}
