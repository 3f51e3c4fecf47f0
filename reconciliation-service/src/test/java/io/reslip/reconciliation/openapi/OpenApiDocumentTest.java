package io.reslip.reconciliation.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest {
  private static final Path COMMITTED = Path.of("openapi.yaml");
  private static final String UPDATE = "reslip.openapi.update";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @Test
  void theCommittedDocumentSaysWhatTheCodeDoes() throws IOException {
    String served = served("yaml");
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(COMMITTED, served);
    }

    assertThat(COMMITTED).exists();
    assertThat(Files.readString(COMMITTED))
        .as(
            "reconciliation-service/openapi.yaml differs from the code. If the contract is meant to"
                + " change, renew it: ./mvnw -Dquick -pl embedded-postgres,reconciliation-service"
                + " test -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                + UPDATE
                + "=true")
        .isEqualTo(served);
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document();
    Set<String> references = new HashSet<>();
    references(document, references);

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void everyOperationIsDescribedAndSaysWhatItAnswers() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          JsonNode operation = method.getValue();
          String name = method.getKey() + " " + path.getKey();
          ids.add(operation.path("operationId").asText());
          softly.assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          softly
              .assertThat(operation.path("description").asText())
              .as(name + ": names the roles")
              .containsPattern("Roles: |For every caller");
          softly.assertThat(operation.path("tags")).as(name).hasSize(1);
          good(operation, name, softly);
          for (String problem : List.of("401", "403")) {
            softly.assertThat(operation.path("responses").has(problem)).as(name).isTrue();
          }
        }
      }
    }
    softly.assertThat(ids).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
    softly.assertAll();
  }

  @Test
  void thePageToTryCallsIsThereInTheLocalRun() {
    given().get("/q/swagger-ui/").then().statusCode(200);
  }

  private static void good(JsonNode operation, String name, SoftAssertions softly) {
    List<JsonNode> good = new ArrayList<>();
    operation.path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .forEach(answer -> good.add(answer.getValue()));
    softly.assertThat(good).as(name + ": what it answers when all is well").isNotEmpty();
    for (JsonNode answer : good) {
      softly
          .assertThat(answer.path("content").path("application/json").has("schema"))
          .as(name + ": the shape of its answer")
          .isTrue();
    }
  }

  private static void references(JsonNode node, Set<String> into) {
    if (node.has("$ref")) {
      into.add(node.path("$ref").asText());
    }
    node.forEach(child -> references(child, into));
  }

  private static JsonNode document() throws IOException {
    return new ObjectMapper().readTree(served("json"));
  }

  private static String served(String format) {
    return given()
        .queryParam("format", format)
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
