package io.reslip.ingestion.upload;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.LayoutCatalog;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.upload.run.UploadParameters;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the layout of an upload: the one asked for, or the one that its first bytes fit. */
@Singleton
class LayoutChoice {
  /** What Reslip restored has its own layout, and nothing else has. */
  private static final String REPAIR = "reslip-repair";

  private final LayoutCatalog catalog;

  LayoutChoice(LayoutCatalog catalog) {
    this.catalog = catalog;
  }

  /** The layout that the parameters tell; null where it must be detected. */
  @Nullable Layout told(UploadParameters parameters) {
    String name = parameters.layout();
    if (name == null) {
      return null;
    }
    List<String> allowed = allowed(parameters.source());
    Layout layout = catalog.named(name).orElse(null);
    if (layout == null || !allowed.contains(name)) {
      throw UploadProblems.layout(
          "layout-unknown",
          "There is no layout "
              + name
              + " for source "
              + parameters.source()
              + ". There are: "
              + String.join(", ", allowed)
              + ".",
          allowed);
    }
    return layout;
  }

  /** The one layout that these first bytes fit. */
  Layout detect(Source source, byte[] head) {
    List<String> allowed = allowed(source);
    List<Layout> fitting =
        catalog.candidates(head).stream()
            .filter(layout -> allowed.contains(layout.name()))
            .toList();
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    if (fitting.isEmpty()) {
      throw UploadProblems.layout(
          "layout-undetected",
          "The first bytes fit no layout: name one, layout=…. There are: "
              + String.join(", ", allowed)
              + ".",
          allowed);
    }
    List<String> names = fitting.stream().map(Layout::name).toList();
    throw UploadProblems.layout(
        "layout-ambiguous",
        "The first bytes fit several layouts: name one of " + String.join(", ", names) + ".",
        names);
  }

  /**
   * Refuses bytes that are surely of another layout than the one told: where no name stands beside
   * it, a security code is a number as any other, and would be kept.
   */
  void requireFit(Layout told, Source source, byte[] head) {
    if (told.fits(head)) {
      return;
    }
    List<String> allowed = allowed(source);
    List<String> others =
        catalog.candidates(head).stream().map(Layout::name).filter(allowed::contains).toList();
    if (others.size() == 1) {
      throw UploadProblems.layout(
          "layout-mismatch",
          "The bytes are not "
              + told.name()
              + " but "
              + others.getFirst()
              + ": name that, or leave layout out.",
          others);
    }
  }

  private List<String> allowed(Source source) {
    return catalog.names().stream()
        .filter(name -> name.equals(REPAIR) == (source == Source.REPAIR))
        .toList();
  }
}
