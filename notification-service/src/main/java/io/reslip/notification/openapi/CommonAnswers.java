package io.reslip.notification.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds the problems that any operation may answer. A response described by its problem type alone
 * gets the form of a problem, with an example.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
  private static final String OPEN = "/v1/proofs/";
  private static final Pattern TYPE = Pattern.compile("/problems/[a-z-]+");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    api.getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().values().forEach(operation -> complete(path, operation)));
  }

  private static void complete(String path, Operation operation) {
    APIResponses answers = operation.getResponses();
    if (!path.startsWith(OPEN)) {
      answers.addAPIResponse("400", told("The request is wrong: /problems/bad-request"));
      answers.addAPIResponse("401", told("No valid token: /problems/unauthorized"));
      answers.addAPIResponse("403", told("No role for this: /problems/forbidden"));
      if (path.contains("{")) {
        answers.addAPIResponse(
            "404", told("There is none, or not for this caller: /problems/not-found"));
      }
    }
    answers.getAPIResponses().forEach(CommonAnswers::asProblem);
  }

  private static APIResponse told(String description) {
    return OASFactory.createAPIResponse().description(description);
  }

  private static void asProblem(String status, APIResponse answer) {
    String description = answer.getDescription();
    if (description == null || answer.getContent() != null) {
      return;
    }
    Matcher type = TYPE.matcher(description);
    if (!type.find()) {
      return;
    }
    MediaType problem =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/HttpProblem"))
            // In one order always: the document is compared to the letter.
            .example(
                new TreeMap<>(Map.of("status", Integer.valueOf(status), "type", type.group())));
    Content content = OASFactory.createContent().addMediaType("application/problem+json", problem);
    answer.setContent(content);
  }
}
