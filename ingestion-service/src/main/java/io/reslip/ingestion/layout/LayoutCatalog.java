package io.reslip.ingestion.layout;

import java.util.List;
import java.util.Optional;

/** The layouts that a service knows, in the order in which they are tried. */
public final class LayoutCatalog {

  private final List<Layout> layouts;

  /** A catalogue of these layouts; names are unique. */
  public LayoutCatalog(List<Layout> layouts) {
    this.layouts = List.copyOf(layouts);
    if (names().stream().distinct().count() != layouts.size()) {
      throw new IllegalArgumentException("two layouts share a name: " + names());
    }
  }

  /** The names of all layouts, for telling a caller what there is. */
  public List<String> names() {
    return layouts.stream().map(Layout::name).toList();
  }

  /** The layout of that name. */
  public Optional<Layout> named(String name) {
    return layouts.stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  /**
   * The layouts that an upload with these first bytes can be in: one is the answer, none or several
   * is for the caller to name.
   *
   * @param head the first {@link Layout#DETECTION_BYTES} bytes, or the whole upload where it is
   *     shorter
   */
  public List<Layout> candidates(byte[] head) {
    return layouts.stream().filter(layout -> layout.fits(head)).toList();
  }
}
