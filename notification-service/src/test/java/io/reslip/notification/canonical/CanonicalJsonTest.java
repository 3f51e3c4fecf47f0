package io.reslip.notification.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonTest {
  private final CanonicalJson json = new CanonicalJson(new ObjectMapper());

  @Property
  void theOrderOfWritingDoesNotMatter(@ForAll Map<String, Integer> fields, @ForAll long seed) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(fields.entrySet());
    Collections.shuffle(entries, new Random(seed));
    Map<String, Integer> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

    assertThat(json.text(Map.of("outer", shuffled))).isEqualTo(json.text(Map.of("outer", fields)));
    assertThat(json.hash(shuffled)).isEqualTo(json.hash(fields));
  }

  @Property
  void anotherValueIsAnotherText(@ForAll String one, @ForAll String two) {
    assertThat(json.text(List.of(one)).equals(json.text(List.of(two)))).isEqualTo(one.equals(two));
  }

  @Example
  void namesAreInOrderAndNullsAreLeftOut() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", List.of(2, 1));
    value.put("a", null);
    value.put("A", "x");

    assertThat(json.text(value)).isEqualTo("{\"A\":\"x\",\"b\":[2,1]}");
  }
}
