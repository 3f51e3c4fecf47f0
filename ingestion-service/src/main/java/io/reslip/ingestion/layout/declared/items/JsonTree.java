package io.reslip.ingestion.layout.declared.items;

import io.reslip.ingestion.layout.declared.model.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pointers that a layout asks for, by the names on their way. */
public final class JsonTree {

  private final Map<String, JsonTree> children = new HashMap<>();
  private int leaf = -1;

  /** The tree of these columns; each leaf has its column's index. */
  public static JsonTree of(List<Column> columns) {
    JsonTree root = new JsonTree();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).place() instanceof Column.Pointed pointed) {
        JsonTree at = root;
        for (String step : pointed.pointer().steps()) {
          at = at.children.computeIfAbsent(step, name -> new JsonTree());
        }
        at.leaf = i;
      }
    }
    return root;
  }

  /** What is asked for under that name; null for nothing. */
  public @Nullable JsonTree child(String name) {
    return children.get(name);
  }

  /** Whether something within this value is asked for. */
  public boolean isInner() {
    return !children.isEmpty();
  }

  /** The column that asks for this value itself; -1 for none. */
  public int leaf() {
    return leaf;
  }
}
