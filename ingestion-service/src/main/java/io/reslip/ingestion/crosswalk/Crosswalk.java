package io.reslip.ingestion.crosswalk;

import io.reslip.ingestion.record.vocabulary.Source;
import jakarta.inject.Singleton;
import java.util.List;

/** The dated table that turns a source's own identifiers into our merchants and devices. */
@Singleton
public class Crosswalk {
  private final CrosswalkTable table;

  Crosswalk(CrosswalkTable table) {
    this.table = table;
  }

  /** A look-up for one upload: entries that change while it runs may or may not be seen. */
  public CrosswalkLookup forUpload(Source source) {
    return new CrosswalkLookup(table, source);
  }

  /** Our keys for one set of identifiers. */
  public Keys keys(Source source, SourceIds ids) {
    CrosswalkLookup lookup = forUpload(source);
    lookup.prepare(List.of(ids));
    return lookup.keys(ids);
  }
}
