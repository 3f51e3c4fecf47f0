package io.reslip.reconciliation.matching.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import io.reslip.reconciliation.matching.grouping.Grouped;
import io.reslip.reconciliation.matching.grouping.GroupedOperation;
import io.reslip.reconciliation.matching.grouping.Grouping;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.operation.OperationFilter;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.OperationStore;
import io.reslip.reconciliation.matching.operation.Unjudged;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Told;
import io.reslip.reconciliation.testing.ToldRecord;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored is what grouping makes of all records of a terminal, however they came. */
@QuarkusTest
class StoredMatchingTest {
  private static final int DEVICES = 60;
  private static final String[] SOURCES = {"TERMINAL", "HOST", "SCHEME", "TILL"};
  private static final UUID ANY = new UUID(0, 0);

  @Inject Jdbi jdbi;
  @Inject StoredRecords records;
  @Inject OperationStore operations;
  @Inject OperationRecords held;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsStoredIsWhatGroupingMakesOfAllRecords(long seed) {
    Random random = new Random(seed);
    Feed.clock("2026-06-15T20:00:00+08:00");
    List<String> devices = new ArrayList<>();
    List<List<ToldRecord>> told = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      String device = "SM-" + seed + "-" + i;
      devices.add(device);
      told.add(i % 2 == 0 ? messy(device, random) : nearlyWhole(device, random));
    }
    tellInPieces(told, random);
    Feed.settle();

    for (String device : devices) {
      assertThat(stored(device)).as(device).isEqualTo(expected(device));
    }
  }

  // Each source's records in any order: here a source is told before another, there after it.
  private static void tellInPieces(List<List<ToldRecord>> told, Random random) {
    List<Told> all = new ArrayList<>();
    for (List<ToldRecord> records : told) {
      all.addAll(records);
    }
    Collections.shuffle(all, random);
    List<Told> late = new ArrayList<>();
    for (Told record : List.copyOf(all)) {
      if (record instanceof ToldRecord sale && random.nextInt(20) == 0) {
        late.add(
            switch (random.nextInt(3)) {
              case 0 -> sale.with("amount", 777).revised(2);
              case 1 -> again(sale.with("amount", 555), sale);
              default -> again(sale.with("result", "TIMED_OUT"), sale);
            });
      }
    }
    int pieces = 1 + random.nextInt(6);
    for (int piece = 0; piece < pieces; piece++) {
      Feed.tell(all.subList(all.size() * piece / pieces, all.size() * (piece + 1) / pieces));
      if (random.nextBoolean()) {
        Feed.settle();
      }
    }
    Feed.tell(late);
  }

  private static ToldRecord again(ToldRecord otherwise, ToldRecord record) {
    return otherwise.named("conflict").contradicting(record);
  }

  /** Few values, so that keys collide in every way. */
  private static List<ToldRecord> messy(String device, Random random) {
    List<ToldRecord> records = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String source = SOURCES[random.nextInt(SOURCES.length)];
      String type = random.nextInt(4) == 0 ? "VOID" : "SALE";
      ToldRecord record =
          record(source, device, i, 100L * (1 + random.nextInt(2)))
              .with("type", type)
              .with("rrn", random.nextInt(4) == 0 ? null : "66" + random.nextInt(3))
              .with("batch", "000001")
              .with("stan", random.nextInt(4) == 0 ? null : "1" + random.nextInt(3))
              .on("2026-06-" + (15 + random.nextInt(4) / 3));
      records.add(
          type.equals("VOID") ? record.original("1", "1" + random.nextInt(3), null) : record);
    }
    return records;
  }

  /** What a day looks like: payments told alike, of which here and there something is amiss. */
  private static List<ToldRecord> nearlyWhole(String device, Random random) {
    List<ToldRecord> records = new ArrayList<>();
    for (int payment = 0; payment < 4; payment++) {
      boolean byReference = random.nextBoolean();
      for (String source : SOURCES) {
        if (random.nextInt(5) != 0) {
          boolean till = source.equals("TILL");
          ToldRecord record =
              record(source, device, payment, 1000L + payment)
                  .with("rrn", till && !byReference ? null : "77" + payment)
                  .with("batch", till && byReference ? null : "000001")
                  .with("stan", till && byReference ? null : "2" + payment)
                  .with("tender", till ? "CARD" : null)
                  .with("result", payment == 3 ? "DECLINED" : "APPROVED")
                  .with("occurredAt", "2026-06-15T10:0" + random.nextInt(6) / 5 * 2 + ":30+08:00");
          records.add(random.nextInt(12) == 0 ? record.with("amount", 999) : record);
          if (random.nextInt(15) == 0) {
            records.add(record.named("twice"));
          }
        }
      }
    }
    return records;
  }

  private static ToldRecord record(String source, String device, int number, long amount) {
    return ToldRecord.of(source, device + "-" + number)
        .with("merchantKey", "M-" + device)
        .with("deviceKey", device)
        .with("amount", amount);
  }

  private List<String> expected(String device) {
    Collection<Long> numbers =
        jdbi.withHandle(sql ->
            sql.createQuery("SELECT record_no FROM record WHERE device_key = :device")
                .bind("device", device)
                .mapTo(Long.class)
                .list());
    List<StoredRecord> all = records.of(numbers);
    Grouped grouped = Grouping.of(all.stream().map(Member::new).toList());
    Map<Integer, String> members = new HashMap<>();
    List<GroupedOperation> found = grouped.operations();
    for (int i = 0; i < found.size(); i++) {
      members.put(
          i,
          found.get(i).placements().stream()
              .map(place -> place.record().id() + " " + place.role() + " " + place.pass())
              .collect(Collectors.toCollection(TreeSet::new))
              .toString());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      OperationRow row = Unjudged.row(found.get(i), ANY, ANY, 0, null);
      texts.add(members.get(i) + " of " + members.get(found.get(i).root()) + " " + text(row));
    }
    return texts.stream().sorted().toList();
  }

  private List<String> stored(String device) {
    List<OperationRow> rows = operations.page(filter(device), 1000);
    Map<UUID, String> members = new HashMap<>();
    held.of(rows.stream().map(OperationRow::id).toList())
        .forEach((id, list) -> members.put(id, members(list)));
    return rows.stream()
        .map(row ->
            members.get(row.id()) + " of " + members.get(row.transactionId()) + " " + text(row))
        .sorted()
        .toList();
  }

  private static OperationFilter filter(String device) {
    return new OperationFilter(null, null, null, device, null, null, null, null);
  }

  private static String members(List<HeldRecord> list) {
    return list.stream()
        .map(record -> record.id() + " " + record.role() + " " + record.pass())
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static String text(OperationRow row) {
    return String.join(
        "|",
        row.type(),
        row.result(),
        row.tender(),
        row.merchantKey(),
        row.batch(),
        row.stan(),
        row.rrn(),
        String.valueOf(row.amountMinor()),
        row.currency(),
        row.businessDate().toString(),
        String.valueOf(row.occurredAt()),
        row.findings(),
        row.outcome() + row.outcomeReason(),
        row.held() + " " + row.told() + " " + row.mayOwe() + " " + row.marks());
  }
}
