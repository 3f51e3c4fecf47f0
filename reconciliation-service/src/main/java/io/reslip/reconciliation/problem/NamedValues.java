package io.reslip.reconciliation.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters that are not what they should be: 400 with what they may be, not 404. */
@Provider
class NamedValues implements ParamConverterProvider {
  private static final String WHOLE = "a whole number";

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    String name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> ((QueryParam) annotation).value())
            .findFirst()
            .orElse(null);
    if (name == null) {
      return null;
    }
    if (type.isEnum()) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return new Reading<>(name, "one of " + known, text -> constant(type, text));
    }
    if (type == LocalDate.class) {
      return new Reading<>(name, "a day as 2026-06-15", text -> type.cast(LocalDate.parse(text)));
    }
    if (type == UUID.class) {
      return new Reading<>(name, "a UUID", text -> type.cast(UUID.fromString(text)));
    }
    if (type == Long.class) {
      return new Reading<>(name, WHOLE, text -> type.cast(Long.valueOf(text)));
    }
    if (type == int.class) {
      return new Reading<>(name, WHOLE, NamedValues::boxed);
    }
    return null;
  }

  /** What stands for a primitive is its box. */
  @SuppressWarnings("unchecked")
  private static <T> T boxed(String text) {
    return (T) Integer.valueOf(text);
  }

  private static <T> T constant(Class<T> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private record Reading<T>(String name, String expected, Function<String, T> reader)
      implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null || (text.isEmpty() && !expected.equals(WHOLE))) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new BadRequestException("The parameter " + name + " must be " + expected + ".", e);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
