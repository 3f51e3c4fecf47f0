package io.reslip.ingestion.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.cardholder.Redaction;
import io.reslip.ingestion.cardholder.TextScanner;
import io.reslip.ingestion.layout.declared.DeclaredLayout;
import io.reslip.ingestion.layout.declared.yaml.LayoutFileException;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblem;
import io.reslip.ingestion.layout.declared.yaml.YamlReader;
import io.reslip.ingestion.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A layout file that somebody proposes: checked before anybody is asked to approve it. */
final class Proposal {
  private static final int UNPROCESSABLE = 422;

  private Proposal() {}

  /** What is wrong with a layout file, as callers get it. */
  @Schema(name = "LayoutError")
  record LayoutError(int line, int column, String detail) {

    static LayoutError of(LayoutProblem problem) {
      return new LayoutError(problem.place().line(), problem.place().column(), problem.detail());
    }
  }

  /** The text of the file. */
  static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(4 * YamlReader.MAX_CHARACTERS + 1);
    if (bytes.length > 4 * YamlReader.MAX_CHARACTERS) {
      throw Problems.unprocessable("layout-invalid", "The file is longer than 256 KiB.");
    }
    requireNoCardNumber(bytes.clone());
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Problems.unprocessable("layout-invalid", "The file is not in UTF-8.");
    }
  }

  /** The layout of the file, which must bear the name that it is proposed under. */
  static DeclaredLayout layout(String name, String text) {
    DeclaredLayout layout;
    try {
      layout = DeclaredLayout.of(text);
    } catch (LayoutFileException e) {
      throw invalid(e.problems().stream().map(LayoutError::of).toList());
    }
    if (!layout.name().equals(name)) {
      throw Problems.unprocessable(
          "layout-invalid",
          "The file says layout: " + layout.name() + ", the path says another name.");
    }
    return layout;
  }

  private static HttpProblem invalid(List<LayoutError> errors) {
    LayoutError first = errors.getFirst();
    return HttpProblem.builder()
        .withType(URI.create("/problems/layout-invalid"))
        .withTitle("Layout file not valid")
        .withStatus(UNPROCESSABLE)
        .withDetail(
            "Line " + first.line() + ", column " + first.column() + ": " + first.detail() + ".")
        .with("errors", errors)
        .build();
  }

  /** A file is kept as it is, so what looks like a card number is refused. */
  private static void requireNoCardNumber(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      // The names of card data, as columns have them, are no card data here.
      bytes[i] = bytes[i] == ':' || bytes[i] == '=' ? (byte) ',' : bytes[i];
    }
    Redaction redaction = new Redaction();
    redaction.attach(bytes, 0);
    new TextScanner(redaction).scan(bytes, 0, bytes.length, 0);
    if (!redaction.drain().isEmpty()) {
      throw Problems.unprocessable(
          "card-number", "The file holds what looks like a card number: leave it out.");
    }
  }
}
