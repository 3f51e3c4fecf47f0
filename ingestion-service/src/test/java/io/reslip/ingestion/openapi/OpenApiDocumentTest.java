package io.reslip.ingestion.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest {
  private static final Path COMMITTED = Path.of("openapi.yaml");
  private static final String UPDATE = "reslip.openapi.update";

  @Test
  void theCommittedDocumentSaysWhatTheCodeDoes() throws IOException {
    String served = given().get("/q/openapi").then().statusCode(200).extract().asString();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(COMMITTED, served);
    }

    assertThat(COMMITTED).exists();
    assertThat(Files.readString(COMMITTED))
        .as(
            "ingestion-service/openapi.yaml differs from the code. If the contract is meant to"
                + " change, renew it: ./mvnw -Dquick -pl embedded-postgres,ingestion-service test"
                + " -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                + UPDATE
                + "=true")
        .isEqualTo(served);
  }

  @Test
  void thePageToTryCallsIsThereInTheLocalRun() {
    given().get("/q/swagger-ui/").then().statusCode(200);
  }
}
