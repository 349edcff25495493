package org.essor.lti.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message of a platform whose every claim was checked.
 *
 * @param claims as they came
 */
public record Message(Map<String, Object> claims) {

  private static final String SUBJECT = "sub";
  private static final String LTI = "https://purl.imsglobal.org/spec/lti";
  static final String CLAIM = LTI + "/claim/";
  static final String RESOURCE = "LtiResourceLinkRequest";
  static final String DEEP_LINKING = "LtiDeepLinkingRequest";

  private static final String INSTRUCTOR = "#Instructor";

  public Message {
    claims = Map.copyOf(claims);
  }

  static Message of(JWTClaimsSet claims) {
    return new Message(claims.toJSONObject());
  }

  /** The same without name and address of who comes, which nothing here needs. */
  Message withoutName() {
    return new Message(
        claims.entrySet().stream()
            .filter(claim -> claim.getKey().equals(SUBJECT) || claim.getKey().startsWith(LTI))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Who comes, as the platform calls him. */
  public String subject() {
    return text(SUBJECT);
  }

  public String type() {
    return text(CLAIM + "message_type");
  }

  String deployment() {
    return text(CLAIM + "deployment_id");
  }

  /** True where the platform says that he teaches. */
  public boolean isInstructor() {
    return claims.get(CLAIM + "roles") instanceof List<?> roles
        && roles.stream().anyMatch(role -> String.valueOf(role).endsWith(INSTRUCTOR));
  }

  /** The identifier of the place on the platform that was clicked; empty where none was. */
  public String resourceLink() {
    return in("resource_link", "id");
  }

  /** A text within a claim of LTI; empty where there is none. */
  String in(String claim, String name) {
    return part(CLAIM + claim).map(part -> part.get(name)).map(String::valueOf).orElse("");
  }

  /** The members of a claim, by its whole name. */
  Optional<Map<?, ?>> part(String claim) {
    return Stream.ofNullable(claims.get(claim))
        .filter(Map.class::isInstance)
        .<Map<?, ?>>map(found -> (Map<?, ?>) found)
        .findFirst();
  }

  String text(String claim) {
    return claims.get(claim) instanceof String text ? text : "";
  }
}
