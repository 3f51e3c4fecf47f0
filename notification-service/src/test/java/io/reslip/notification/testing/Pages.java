package io.reslip.notification.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Checks what can be told of a page without a browser, and keeps it to be looked at. */
public final class Pages {
  private static final List<String> LOADING = List.of("script", "img", "iframe", "link", "object");

  private Pages() {}

  /**
   * Checks a page: well-formed, nothing loaded, each reference has its target, headings in order.
   * It is kept in {@code target/pages}.
   */
  public static void checkAndKeep(String name, String html) {
    Document page = parse(html);
    assertThat(page.getDocumentElement().getAttribute("lang")).isNotBlank();
    assertThat(LOADING).allSatisfy(tag -> assertThat(elements(page, tag)).isEmpty());
    List<Element> all = elements(page, "*");
    List<String> ids =
        all.stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element element : all) {
      String href = element.getAttribute("href");
      if (href.startsWith("#")) {
        assertThat(ids).contains(href.substring(1));
      }
      String labelledBy = element.getAttribute("aria-labelledby");
      assertThat(labelledBy.isEmpty() || ids.contains(labelledBy)).isTrue();
    }
    assertThat(elements(page, "h1")).hasSize(1);
    assertThat(elements(page, "title").getFirst().getTextContent()).isNotBlank();
    keep(name, html);
  }

  private static Document parse(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html.strip())));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
    }
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static void keep(String name, String html) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Files.writeString(folder.resolve(name + ".html"), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
