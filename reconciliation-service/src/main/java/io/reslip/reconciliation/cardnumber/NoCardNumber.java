package io.reslip.reconciliation.cardnumber;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Free text that may hold no card number (PCI DSS 3.5.1: this service has no right to store one).
 * The answer to a breach never repeats the text.
 */
@Constraint(validatedBy = NoCardNumber.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoCardNumber {
  String message() default
      "holds what looks like a card number: leave it out, first 6 and last 4 digits will do";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Null is no card number. */
  class Check implements ConstraintValidator<NoCardNumber, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || !CardNumbers.in(text);
    }
  }
}
