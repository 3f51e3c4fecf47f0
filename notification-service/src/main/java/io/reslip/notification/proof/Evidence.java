package io.reslip.notification.proof;

import io.reslip.notification.wording.Words;
import java.util.Optional;

/**
 * One upload that fields stand on; what is unknown is empty.
 *
 * @param source in the reader's language
 * @param member the file within an archive
 * @param sha256 hex
 */
record Evidence(String source, String uploadId, String member, String sha256) {

  static Optional<Evidence> of(ProvenField field, Words words) {
    String source = field.source();
    if (source == null && field.uploadId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(
            source == null ? "" : words.term("source", source),
            field.uploadId() == null ? "" : field.uploadId(),
            field.member() == null ? "" : field.member(),
            field.sha256() == null ? "" : field.sha256()));
  }
}
