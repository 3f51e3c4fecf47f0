package io.reslip.notification.recipient;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Addresses by channel. */
@Schema(name = "Addresses")
public record Addresses(
    @Schema(examples = "[\"owner@shop.example\"]") @NotEmpty @Size(max = 10)
        List<@NotNull @Size(max = 254) @Email(regexp = EMAIL) String> email) {

  /** A local part of plain characters, and a domain with a dot. */
  private static final String EMAIL =
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
}
