package io.reslip.notification.proof;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.reslip.notification.wording.Language;
import io.reslip.notification.wording.Words;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page of a proof: one piece, nothing loaded from anywhere, no script. */
@Singleton
class ProofPage {
  private final String style = resource("/templates/proof/style.css");
  private final String contentSecurityPolicy =
      "default-src 'none'; style-src 'sha256-"
          + sha256(style)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @CheckedTemplate(basePath = "proof")
  static class Templates {
    static native TemplateInstance genuine(
        ProofView view, ProofAnswer answer, Words words, String style);

    static native TemplateInstance refused(
        String status, String text, String code, Words words, String style);

    private Templates() {}
  }

  String of(ProofAnswer answer, Language language) {
    Words words = Words.in(language);
    ProofDocument document = answer.document();
    if (document == null) {
      return refused("altered", answer.code(), words);
    }
    return Templates.genuine(new ProofView(answer, document, words), answer, words, style).render();
  }

  String unknown(Language language) {
    return refused("unknown", "", Words.in(language));
  }

  private String refused(String status, String code, Words words) {
    return Templates.refused(status, "proof.status." + status + ".text", code, words, style)
        .render();
  }

  /** Nothing but the one style sheet, by its hash. */
  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  private static String resource(String name) {
    try (InputStream bytes = ProofPage.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("missing " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
