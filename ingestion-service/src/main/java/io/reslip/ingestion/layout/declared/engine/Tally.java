package io.reslip.ingestion.layout.declared.engine;

import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.declared.model.Control;
import io.reslip.ingestion.layout.declared.model.Setting;
import io.reslip.ingestion.record.PaymentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what an upload tells of itself, and what was read of it. */
final class Tally {

  private final List<Sum> sums;

  /** One control total. */
  private static final class Sum {
    final Control control;
    boolean isTold;
    boolean overflowed;
    long told;
    long found;

    Sum(Control control) {
      this.control = control;
    }

    void tell(long value) {
      isTold = true;
      told = add(told, value);
    }

    void find(long value) {
      found = add(found, value);
    }

    private long add(long sum, long value) {
      long after = sum + value;
      overflowed |= ((sum ^ after) & (value ^ after)) < 0;
      return after;
    }
  }

  Tally(List<Control> controls) {
    this.sums = controls.stream().map(Sum::new).toList();
  }

  /** A row that tells totals. */
  void told(String record, Map<String, Long> figures) {
    for (Sum sum : sums) {
      if (sum.control.told().record().equals(record)) {
        Long value = figures.get(sum.control.told().figure());
        if (value != null) {
          sum.tell(value);
        }
      }
    }
  }

  /** A row that is counted. */
  void found(String record, PaymentFields fields, Map<String, Long> figures) {
    for (Sum sum : sums) {
      Control control = sum.control;
      if (control.records().contains(record) && isOne(control.where(), fields, true)) {
        long value = control.sums().isEmpty() ? 1 : value(control, record, fields, figures);
        sum.find(isOne(control.minus(), fields, false) ? -value : value);
      }
    }
  }

  List<ControlTotal> totals() {
    List<ControlTotal> totals = new ArrayList<>();
    for (Sum sum : sums) {
      totals.add(
          new ControlTotal(
              sum.control.name(),
              sum.isTold ? Long.valueOf(sum.told) : null,
              sum.overflowed ? null : Long.valueOf(sum.found)));
    }
    return totals;
  }

  private static long value(
      Control control, String record, PaymentFields fields, Map<String, Long> figures) {
    long value = 0;
    for (Control.Term term : control.sums()) {
      if (term.record().equals(record)) {
        Long one =
            term.field() == null ? figures.get(term.name()) : fields.amountMinor(term.field());
        value += one == null ? 0 : one;
      }
    }
    return value;
  }

  /** Whether every field that is asked for has one of the values asked for. */
  private static boolean isOne(
      List<Setting> wanted, PaymentFields fields, boolean whereNothingIsWanted) {
    if (wanted.isEmpty()) {
      return whereNothingIsWanted;
    }
    for (Setting each : wanted) {
      @Nullable Object value = fields.get(each.field());
      if (!each.value().equals(value)) {
        return false;
      }
    }
    return true;
  }
}
