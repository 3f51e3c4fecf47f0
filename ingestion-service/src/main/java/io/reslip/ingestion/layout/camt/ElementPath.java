package io.reslip.ingestion.layout.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The open elements of a document, and where among those of a statement one is. */
final class ElementPath {

  private static final int DEEPEST = 100;
  private static final Set<String> MESSAGES = Set.of("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn");
  private static final Set<String> STATEMENTS = Set.of("Stmt", "Ntfctn");

  private final List<String> qualified = new ArrayList<>();
  private final List<String> local = new ArrayList<>();
  private final StringBuilder within = new StringBuilder();
  private int statement = -1;

  boolean isEmpty() {
    return local.isEmpty();
  }

  /** Whether a statement is open. */
  boolean isInStatement() {
    return statement >= 0;
  }

  /** Whether the innermost open element is a statement. */
  boolean isStatement() {
    return statement == local.size() - 1 && statement >= 0;
  }

  /** The names below the statement, such as {@code Ntry/Amt}. */
  String within() {
    return within.toString();
  }

  void push(String qualifiedName, String name) throws XmlException {
    if (local.size() == DEEPEST) {
      throw new XmlException("it is nested too deep");
    }
    boolean opens =
        statement < 0
            && STATEMENTS.contains(name)
            && !local.isEmpty()
            && MESSAGES.contains(local.getLast());
    if (opens) {
      statement = local.size();
    } else if (statement >= 0) {
      within.append(within.isEmpty() ? "" : "/").append(name);
    }
    qualified.add(qualifiedName);
    local.add(name);
  }

  void pop(String qualifiedName) throws XmlException {
    if (qualified.isEmpty() || !qualified.getLast().equals(qualifiedName)) {
      throw new XmlException("an end tag does not belong to the element that is open");
    }
    pop();
  }

  /** Leaves the innermost open element of that name, and all within it, where there is one. */
  void leave(String name) {
    int last = local.lastIndexOf(name);
    while (last >= 0 && local.size() > last) {
      pop();
    }
  }

  private void pop() {
    qualified.removeLast();
    String name = local.removeLast();
    if (local.size() == statement) {
      statement = -1;
    } else if (statement >= 0) {
      within.setLength(Math.max(0, within.length() - name.length() - 1));
    }
  }
}
