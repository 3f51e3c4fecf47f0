package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.cardholder.CardInKey;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.camt.XmlTokens.Kind;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the tags and texts of one piece after the other, tells the statements what they are,
 * and marks what has to be searched for card numbers: all but references.
 */
final class CamtWalk {

  private final CamtStatements statements;
  private final XmlTokens xml = new XmlTokens();
  private final ElementPath path = new ElementPath();
  private final Content content = new Content();
  private final List<Entry> over = new ArrayList<>();
  private final List<int[]> hidden = new ArrayList<>();
  private Charset charset = UTF_8;
  private boolean isLeaf;
  private int unclaimed;
  private @Nullable String currency;
  private @Nullable Flaw flaw;
  private long documents;

  CamtWalk(CamtStatements statements) {
    this.statements = statements;
  }

  /** The entries that ended in the piece. */
  List<Entry> over() {
    return over;
  }

  /** What is wrong with a part of it that is no entry, or null. */
  @Nullable Flaw flaw() {
    return flaw;
  }

  long documents() {
    return documents;
  }

  /** Whether every document that began has ended. */
  boolean isWhole() {
    return path.isEmpty() && documents > 0;
  }

  void walk(Row row) throws XmlException {
    over.clear();
    hidden.clear();
    flaw = null;
    isLeaf = false;
    unclaimed = row.from();
    content.begin(row.from());
    xml.open(row.bytes(), row.from(), row.to(), charset);
    for (Kind kind = xml.next(); kind != Kind.NONE; kind = xml.next()) {
      switch (kind) {
        case START -> start(row);
        case END -> end(row);
        case TEXT, CDATA -> text(row, kind);
        case INSTRUCTION -> instruction(row);
        default -> content.skip(xml.to());
      }
    }
    hide();
    row.scanLater(unclaimed, row.to());
    for (int[] range : hidden) {
      Content.wipeDigits(row, range[0], range[1]);
    }
  }

  private void start(Row row) throws XmlException {
    hide();
    if (Content.mayHide(row, xml.from() + 1, xml.to())) {
      hidden.add(new int[] {xml.from(), xml.to()});
    }
    path.push(xml.qualified(), xml.name());
    isLeaf = true;
    currency = xml.attribute("Ccy");
    content.begin(xml.to());
    if (path.isStatement()) {
      statements.beginStatement();
    } else if (path.isInStatement()) {
      long offset = row.range().offset() + xml.from() - row.from();
      statements.start(path.within(), offset, line(row));
    }
  }

  private void end(Row row) throws XmlException {
    hide();
    boolean statement = path.isStatement();
    String within = path.isInStatement() ? path.within() : "";
    path.pop(xml.qualified());
    if (isLeaf && !within.isEmpty()) {
      String value = content.text();
      statements.leaf(within, value, currency);
      if (content.isPlain() && Entry.isReference(within) && !CardInKey.isIn(value)) {
        row.scanLater(unclaimed, content.from());
        unclaimed = content.to();
      }
    }
    isLeaf = false;
    content.begin(xml.to());
    if (statement) {
      statements.endStatement();
    } else if (within.equals("Ntry")) {
      Entry entry = statements.entry();
      if (entry != null) {
        over.add(entry);
      }
      statements.leaveEntry();
    } else if (within.equals("Bal")) {
      try {
        statements.endBalance();
      } catch (UnfitException e) {
        flaw = e.flaw();
      }
    }
    if (path.isEmpty()) {
      documents++;
      charset = UTF_8;
    }
  }

  private void text(Row row, Kind kind) throws XmlException {
    String text = xml.text(kind);
    if (path.isEmpty() && !text.isBlank()) {
      throw new XmlException("there is text outside of the document");
    }
    boolean references = kind == Kind.TEXT && Content.mayHide(row, xml.from(), xml.to());
    content.add(text, references, kind == Kind.TEXT, xml.to());
  }

  private void instruction(Row row) throws XmlException {
    String text = new String(row.bytes(), xml.from(), xml.to() - xml.from(), UTF_8);
    if (path.isEmpty() && text.startsWith("<?xml ")) {
      charset = XmlEncoding.of(text);
      xml.charset(charset);
    }
    content.skip(xml.to());
  }

  private void hide() {
    if (content.isHidden()) {
      hidden.add(new int[] {content.from(), content.to()});
    }
  }

  private long line(Row row) {
    long line = row.line();
    for (int i = row.from(); i < xml.from(); i++) {
      line += row.bytes()[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Goes on behind a piece that could not be read, and that an end tag of this name ended. */
  void recover(String ended) {
    path.leave(ended);
    switch (ended) {
      case "Ntry" -> statements.leaveEntry();
      case "TxDtls" -> {
        Entry entry = statements.entry();
        if (entry != null) {
          entry.breakIt();
        }
      }
      case "Stmt", "Ntfctn" -> statements.loseStatement();
      default -> {}
    }
  }
}
