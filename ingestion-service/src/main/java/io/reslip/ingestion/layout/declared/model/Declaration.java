package io.reslip.ingestion.layout.declared.model;

import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.record.IdentityRule;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layout, as its file declares it.
 *
 * @param name in the API
 * @param version as the file tells it
 * @param about what it is, in a sentence
 * @param sources who sends such files; not empty
 * @param zone of times without an offset; null for the acquirer's
 * @param monthEnd whether a day that a month does not have is its last
 * @param years where a missing year is looked for, in order
 * @param identity what makes two records the same; null for the source's own rule
 * @param detection how uploads are recognised; null where the layout must be named
 */
public record Declaration(
    String name,
    int version,
    String about,
    Set<Source> sources,
    Form form,
    Encoding encoding,
    @Nullable ZoneId zone,
    boolean monthEnd,
    List<YearFrom> years,
    List<RecordKind> kinds,
    @Nullable IdentityRule identity,
    List<Control> controls,
    @Nullable Detection detection) {

  /** Where a day that gives a missing year is looked for. */
  public enum YearFrom {
    /** The record's own settlement date. */
    SETTLEMENT_DATE,
    /** The day in the file's header. */
    HEADER,
    /** The upload's cycle, where it is a date. */
    CYCLE,
    /** The upload's business date. */
    BUSINESS_DATE
  }

  /**
   * How uploads are recognised.
   *
   * @param starts what the upload begins with, behind a byte order mark; null where instead its
   *     first rows must all be read without a flaw
   */
  public record Detection(byte @Nullable [] starts) {}

  public Declaration {
    sources = Set.copyOf(sources);
    years = List.copyOf(years);
    kinds = List.copyOf(kinds);
    controls = List.copyOf(controls);
  }
}
