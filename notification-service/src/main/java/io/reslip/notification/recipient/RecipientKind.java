package io.reslip.notification.recipient;

import io.reslip.notification.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who can be told something. */
@Schema(name = "RecipientKind")
public enum RecipientKind {
  MERCHANT;

  static RecipientKind of(String text) {
    for (RecipientKind kind : values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    throw Problems.badRequest(
        "unknown-recipient-kind", "The kinds of recipient are: MERCHANT. Take one of these.");
  }
}
