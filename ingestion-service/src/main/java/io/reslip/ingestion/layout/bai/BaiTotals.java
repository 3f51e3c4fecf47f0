package io.reslip.ingestion.layout.bai;

import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.statement.StatementTotals;
import io.reslip.ingestion.layout.statement.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals of accounts (49), groups (98) and files (99). Each level's control total is the sum of
 * those below it; an account's is the sum of all amounts in it, those of its summary too.
 */
final class BaiTotals {

  private final StatementTotals totals = new StatementTotals();
  private Level account = new Level();
  private Level group = new Level();
  private Level file = new Level();
  private long accounts;
  private long groups;
  private long files;
  private boolean accountOpen;
  private boolean groupOpen;
  private boolean fileOpen;

  private static final class Level {
    final Sum sum = new Sum();
    long records;
    long parts;
  }

  /** A line that stands in the account, group and file that are open. */
  void lines(int count) {
    account.records += count;
    group.records += count;
    file.records += count;
  }

  void amount(long signed) {
    account.sum.add(signed);
  }

  void beginFile() {
    endOpen();
    file = new Level();
    group = new Level();
    account = new Level();
    fileOpen = true;
    files++;
  }

  void beginGroup() {
    endAccountUntold();
    group = new Level();
    account = new Level();
    groupOpen = true;
    groups++;
    file.parts++;
  }

  void beginAccount() {
    endAccountUntold();
    account = new Level();
    accountOpen = true;
    accounts++;
    group.parts++;
  }

  void endAccount(@Nullable Long sum, @Nullable Long records) {
    totals.addWhole("control total of account " + accounts, sum, account.sum.value());
    totals.addWhole("records of account " + accounts, records, account.records);
    join(account.sum, group.sum);
    account = new Level();
    accountOpen = false;
  }

  void endGroup(@Nullable Long sum, @Nullable Long parts, @Nullable Long records) {
    endAccountUntold();
    totals.addWhole("control total of group " + groups, sum, group.sum.value());
    totals.addWhole("accounts of group " + groups, parts, group.parts);
    totals.addWhole("records of group " + groups, records, group.records);
    join(group.sum, file.sum);
    group = new Level();
    groupOpen = false;
  }

  void endFile(@Nullable Long sum, @Nullable Long parts, @Nullable Long records) {
    if (groupOpen) {
      endGroup(null, null, null);
    }
    totals.addWhole("control total of file " + files, sum, file.sum.value());
    totals.addWhole("groups of file " + files, parts, file.parts);
    totals.addWhole("records of file " + files, records, file.records);
    fileOpen = false;
  }

  /** All that is to be shown; what did not end is not told. */
  List<ControlTotal> controls() {
    endOpen();
    return files == 0 ? List.of(new ControlTotal("files", null, 0L)) : totals.controls();
  }

  private void endOpen() {
    if (fileOpen) {
      endFile(null, null, null);
    }
  }

  private void endAccountUntold() {
    if (accountOpen) {
      endAccount(null, null);
    }
  }

  private static void join(Sum part, Sum whole) {
    Long value = part.value();
    if (value == null) {
      whole.lose();
    } else {
      whole.add(value);
    }
  }
}
