package io.reslip.ingestion.upload;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.declared.DeclaredLayout;
import io.reslip.ingestion.library.LayoutLibrary;
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

  private final LayoutLibrary library;

  LayoutChoice(LayoutLibrary library) {
    this.library = library;
  }

  /** The layout that the parameters tell; null where it must be detected. */
  @Nullable Layout told(UploadParameters parameters) {
    String name = parameters.layout();
    if (name == null) {
      return null;
    }
    Layout layout = library.named(name).orElse(null);
    if (layout == null || !isAllowed(layout, parameters.source())) {
      List<String> allowed = allowed(parameters.source());
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
    List<Layout> fitting =
        library.all().stream()
            .filter(layout -> isAllowed(layout, source) && layout.fits(head))
            .toList();
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    if (fitting.isEmpty()) {
      List<String> allowed = allowed(source);
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
    // A declared layout says itself where card data stands, and puts what does not fit in
    // quarantine.
    if (told instanceof DeclaredLayout || told.fits(head)) {
      return;
    }
    List<String> others =
        library.all().stream()
            .filter(layout -> isAllowed(layout, source) && layout.fits(head))
            .map(Layout::name)
            .toList();
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
    return library.all().stream()
        .filter(layout -> isAllowed(layout, source))
        .map(Layout::name)
        .toList();
  }

  private static boolean isAllowed(Layout layout, Source source) {
    return layout.name().equals(REPAIR) == (source == Source.REPAIR) && layout.isFor(source);
  }
}
