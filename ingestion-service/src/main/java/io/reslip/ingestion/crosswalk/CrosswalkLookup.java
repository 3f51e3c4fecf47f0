package io.reslip.ingestion.crosswalk;

import io.reslip.ingestion.crosswalk.CrosswalkTable.Entry;
import io.reslip.ingestion.crosswalk.CrosswalkTable.Meaning;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks identifiers of one source up, and remembers them for one upload. For one thread at a time.
 */
public final class CrosswalkLookup {
  private static final int REMEMBERED = 50_000;

  private final CrosswalkTable table;
  private final String ofSource;
  private final boolean empty;
  private final Map<Entry, List<Meaning>> known = new HashMap<>();

  CrosswalkLookup(CrosswalkTable table, Source source) {
    this.table = table;
    this.ofSource = source.name().toLowerCase(Locale.ROOT) + ".";
    this.empty = table.isEmpty();
  }

  /** Reads what these need in one query, so that {@link #keys} costs none. */
  public void prepare(Collection<SourceIds> asked) {
    if (empty) {
      return;
    }
    Set<Entry> missing = new LinkedHashSet<>();
    for (SourceIds ids : asked) {
      want(missing, "merchant", ids.merchantId());
      want(missing, "terminal", ids.terminalId());
      want(missing, "store", ids.storeId());
    }
    if (missing.isEmpty()) {
      return;
    }
    if (known.size() > REMEMBERED) {
      known.clear();
      prepare(asked);
      return;
    }
    Map<Entry, List<Meaning>> found = table.meanings(missing);
    missing.forEach(entry -> known.put(entry, found.getOrDefault(entry, List.of())));
  }

  /** Our keys for identifiers that were prepared; without an entry, the source's own. */
  public Keys keys(SourceIds ids) {
    String merchant = standsFor("merchant", ids.merchantId(), ids.day());
    if (merchant == null) {
      merchant = standsFor("store", ids.storeId(), ids.day());
    }
    String device = standsFor("terminal", ids.terminalId(), ids.day());
    return new Keys(
        merchant == null ? ids.merchantId() : merchant, device == null ? ids.terminalId() : device);
  }

  /** PostgreSQL holds no text with U+0000, so no entry can have one. */
  private static boolean listable(String id) {
    return id.indexOf('\0') < 0;
  }

  private void want(Set<Entry> missing, String kind, @Nullable String id) {
    if (id != null && listable(id)) {
      for (String scheme : List.of(ofSource + kind, kind)) {
        Entry entry = new Entry(scheme, id);
        if (!known.containsKey(entry)) {
          missing.add(entry);
        }
      }
    }
  }

  private @Nullable String standsFor(String kind, @Nullable String id, LocalDate day) {
    if (empty || id == null || !listable(id)) {
      return null;
    }
    for (String scheme : List.of(ofSource + kind, kind)) {
      List<Meaning> meanings =
          Objects.requireNonNull(known.get(new Entry(scheme, id)), "not prepared");
      for (Meaning meaning : meanings) {
        if (meaning.holds(day)) {
          return meaning.standsFor();
        }
      }
    }
    return null;
  }
}
