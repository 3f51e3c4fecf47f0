package io.reslip.ingestion.library;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.LayoutCatalog;
import io.reslip.ingestion.layout.declared.DeclaredLayout;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts in effect: those that Reslip comes with, and the installation's own. */
@Singleton
public class LayoutLibrary {
  private final LayoutCatalog builtIn;
  private final OwnLayouts own;

  /** Own layouts by name, the version that was read last: a version never changes. */
  private final Map<String, DeclaredLayout> read = new ConcurrentHashMap<>();

  LayoutLibrary(LayoutCatalog builtIn, OwnLayouts own) {
    this.builtIn = builtIn;
    this.own = own;
  }

  /** The layout of that name. */
  public Optional<Layout> named(String name) {
    Optional<Layout> known = builtIn.named(name);
    return known.isPresent() ? known : own.current(name).map(version -> layout(name, version));
  }

  /** All of them, built-in ones first. */
  public List<Layout> all() {
    List<Layout> all = new ArrayList<>();
    builtIn.names().forEach(name -> builtIn.named(name).ifPresent(all::add));
    own.current().forEach((name, version) -> all.add(layout(name, version)));
    return all;
  }

  /** Whether Reslip comes with a layout of that name. */
  boolean isBuiltIn(String name) {
    return builtIn.named(name).isPresent();
  }

  private DeclaredLayout layout(String name, int version) {
    DeclaredLayout last = read.get(name);
    if (last == null || last.version() != version) {
      last = DeclaredLayout.of(own.file(name, version)).as(version);
      read.put(name, last);
    }
    return last;
  }
}
