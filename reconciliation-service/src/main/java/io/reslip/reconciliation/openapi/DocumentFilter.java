package io.reslip.reconciliation.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the document with what holds for all operations: token, problems, idempotency. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {
  private static final String TOKEN = "token";
  private static final String KEY = "IdempotencyKey";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    components(api.getComponents());
    api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    api.getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
  }

  private static void components(Components components) {
    for (CommonAnswers common : CommonAnswers.values()) {
      components.addResponse(common.component(), common.answer());
    }
    components.addParameter(KEY, idempotencyKey());
    Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
    schemas.replace("JsonNode", OASFactory.createSchema().description("Any JSON"));
    schemas.remove("JsonNodeType");
    components.setSchemas(schemas);
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description(
            "Chosen by the caller, 1 to 255 characters: the same request with the same key, sent again"
                + " within 24 hours, takes effect once and gets the same answer.")
        .schema(
            OASFactory.createSchema().addType(Schema.SchemaType.STRING).minLength(1).maxLength(255))
        .example("7f9c1c1e-6a5d-4b0e-9a38-2b1f0c1d7a55");
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    // Scopes are for other schemes than ours; the description names the roles.
    operation.setSecurity(null);
    operation.setOperationId(id(path, method));
    APIResponses answers = operation.getResponses();
    boolean parameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
    if (parameters || operation.getRequestBody() != null) {
      put(answers, CommonAnswers.BAD_REQUEST);
    }
    put(answers, CommonAnswers.UNAUTHORIZED);
    put(answers, CommonAnswers.FORBIDDEN);
    if (path.contains("{") && method != PathItem.HttpMethod.PUT) {
      put(answers, CommonAnswers.NOT_FOUND);
    }
    if (method == PathItem.HttpMethod.POST) {
      operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + KEY));
      put(answers, CommonAnswers.CONFLICT);
      put(answers, CommonAnswers.UNPROCESSABLE);
    }
    Map<String, APIResponse> sorted = new TreeMap<>(answers.getAPIResponses());
    answers.setAPIResponses(sorted);
  }

  /** What an operation says for itself stays; what the framework guessed does not. */
  private static void put(APIResponses answers, CommonAnswers common) {
    APIResponse there = answers.getAPIResponse(common.status());
    if (there == null || (there.getContent() == null && there.getRef() == null)) {
      answers.addAPIResponse(common.status(), common.reference());
    }
  }

  /** Made of method and path, so that it changes only when they do. */
  private static String id(String path, PathItem.HttpMethod method) {
    return method.name().toLowerCase(Locale.ROOT)
        + Arrays.stream(path.replaceFirst("^/v1/", "").split("/"))
            .map(part -> part.startsWith("{") ? "By-" + part.substring(1, part.length() - 1) : part)
            .flatMap(part -> Arrays.stream(part.split("-")))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
