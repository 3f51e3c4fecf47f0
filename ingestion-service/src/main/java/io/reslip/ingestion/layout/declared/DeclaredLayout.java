package io.reslip.ingestion.layout.declared;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.engine.DeclaredRows;
import io.reslip.ingestion.layout.declared.model.Declaration;
import io.reslip.ingestion.layout.declared.source.DeclarationReader;
import io.reslip.ingestion.layout.declared.yaml.LayoutFileException;
import io.reslip.ingestion.layout.rows.RowUnits;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.InputStream;

/** A layout that a file declares. */
public final class DeclaredLayout implements Layout {

  private final Declaration declaration;
  private final String text;
  private final int version;

  private DeclaredLayout(Declaration declaration, String text, int version) {
    this.declaration = declaration;
    this.text = text;
    this.version = version;
  }

  /**
   * The layout of a file, with the version that the file tells.
   *
   * @throws LayoutFileException when something is wrong with it: says all of it, line by line
   */
  public static DeclaredLayout of(String yaml) {
    Declaration declaration = DeclarationReader.read(yaml);
    return new DeclaredLayout(declaration, yaml, declaration.version());
  }

  /** The same layout as that version of its name. */
  public DeclaredLayout as(int newVersion) {
    return new DeclaredLayout(declaration, text, newVersion);
  }

  @Override
  public String name() {
    return declaration.name();
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public boolean isFor(Source source) {
    return declaration.sources().contains(source);
  }

  /** What it declares. */
  public Declaration declaration() {
    return declaration;
  }

  /** The file. */
  public String text() {
    return text;
  }

  @Override
  public boolean fits(byte[] head) {
    return Recognition.fits(this, head);
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new DeclaredRows(declaration, context));
  }
}
