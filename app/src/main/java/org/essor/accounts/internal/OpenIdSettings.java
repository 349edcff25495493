package org.essor.accounts.internal;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Identity services (OpenID Connect) by which people can sign in.
 *
 * @param providers each under a short name of its own, such as {@code proconnect}, which is part of
 *     the address to give the service: {@code <essor.url>/connexion/openid/proconnect/retour}. For
 *     each: {@code title}, {@code issuer}, {@code client-id}, {@code client-secret}, {@code
 *     scopes}, {@code acr-values}, {@code algorithm}, {@code client-authentication}, {@code
 *     trust-email}; see the administrator's manual
 */
@ConfigurationProperties("essor.openid")
public record OpenIdSettings(@DefaultValue Map<String, Provider> providers) {

  public OpenIdSettings {
    providers = Map.copyOf(providers);
  }

  /**
   * One identity service.
   *
   * @param title its name, as people know it
   * @param issuer its address; the rest is read from its discovery document
   * @param scopes what is asked for, {@code openid} among it
   * @param acrValues the levels of assurance asked for; where any is, the answer must have one
   * @param algorithm how it signs
   * @param clientAuthentication how Essor shows its secret
   * @param trustEmail whether an address that it gives is believed without its saying that it was
   *     verified
   */
  public record Provider(
      String title,
      String issuer,
      String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue({"openid", "email"}) List<String> scopes,
      @DefaultValue List<String> acrValues,
      @DefaultValue("RS256") String algorithm,
      @DefaultValue("basic") Authentication clientAuthentication,
      @DefaultValue("false") boolean trustEmail) {
    public Provider {
      scopes = List.copyOf(scopes);
      acrValues = List.copyOf(acrValues);
    }
  }

  /** How a client shows its secret to the token endpoint: in the header or in the body. */
  public enum Authentication {
    BASIC,
    POST
  }
}
