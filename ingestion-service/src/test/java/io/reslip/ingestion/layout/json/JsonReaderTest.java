package io.reslip.ingestion.layout.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonReaderTest {

  private static final ObjectMapper JACKSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"a\"",
            "\"\\u00e9\\n\"",
            "\"",
            "\\",
            "0",
            "-1",
            "1.5",
            "1e3",
            "01",
            "-",
            "1.",
            "true",
            "false",
            "null",
            "nul",
            " ",
            "\n",
            "\"b\":1",
            "{}",
            "[]")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void itAcceptsWhatJacksonAccepts(@ForAll("texts") String text) {
    assertThat(accepts(text)).isEqualTo(jacksonAccepts(text));
  }

  @Property
  void aTextIsReadAsItWasWritten(@ForAll String text)
      throws JsonProcessingException, JsonSyntaxException {
    // given
    String whole = new String(text.getBytes(UTF_8), UTF_8);
    byte[] json = JACKSON.writeValueAsString(whole).getBytes(UTF_8);
    // when
    JsonReader reader = new JsonReader();
    reader.open(json, 0, json.length);
    reader.scalar(reader.peek());
    // then
    assertThat(reader.text()).isEqualTo(whole);
    assertThat(reader.from()).isEqualTo(1);
    assertThat(reader.to()).isEqualTo(json.length - 1);
  }

  private static boolean accepts(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    JsonReader reader = new JsonReader();
    reader.open(bytes, 0, bytes.length);
    try {
      Kind kind = reader.peek();
      reader.skip();
      reader.end();
      return kind != Kind.NULL || text.strip().equals("null");
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  private static boolean jacksonAccepts(String text) {
    try {
      return !JACKSON.readTree(text).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
