package io.reslip.suite.launch.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void theFileHoldsAddressesAndATokenForEachRoleForItsOwnerOnly() throws Exception {
    // given
    Tokens tokens = new Tokens(SigningKeys.in(folder.resolve("key.json")), Clock.systemUTC());
    Access access = Access.forAll(Map.of("ingestion", URI.create("http://127.0.0.1:8081")), tokens);
    Path file = folder.resolve("access.json");

    // when
    access.write(file);

    // then
    JsonNode content = JSON.readTree(file.toFile());
    assertThat(content.get("ingestion").asText()).isEqualTo("http://127.0.0.1:8081");
    assertThat(content.get("tokens").fieldNames())
        .toIterable()
        .containsExactly(
            "terminal",
            "sender",
            "service",
            "operator",
            "approver",
            "approver-2",
            "finance",
            "support",
            "merchant",
            "merchant-2",
            "engineer",
            "auditor",
            "config-admin",
            "viewer");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyringHasOneKeyOf32BytesForEachPurposeAndIsNeverReplaced() throws Exception {
    // given
    Path file = folder.resolve("keyring.json");

    // when
    Keyring.in(file, List.of("evidence", "audit"));
    JsonNode first = JSON.readTree(file.toFile());
    Keyring.in(file, List.of("evidence", "audit"));

    // then
    assertThat(JSON.readTree(file.toFile())).isEqualTo(first);
    assertThat(first.fieldNames()).toIterable().containsExactlyInAnyOrder("evidence", "audit");
    String key = first.at("/evidence/keys/" + first.at("/evidence/active").asText()).asText();
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
