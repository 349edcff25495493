package org.essor.accounts.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;

/**
 * One identity service, as its discovery document describes it. Asks with state, nonce and PKCE,
 * and believes nothing that it cannot check: the signature of the ID token and of a signed userinfo
 * answer by the keys of the service, issuer, audience, nonce, times, level of assurance, and that
 * both speak of the same subject.
 */
final class OpenIdProvider {

  private static final int LIMIT_MILLIS = 5_000;

  private final OpenIdSettings.Provider settings;
  private final OIDCProviderMetadata metadata;
  private final JWKSource<SecurityContext> keys;
  private final URI callback;

  /** What ties an answer to what was asked. */
  record Asked(String state, String nonce, String verifier) {}

  /** What the service answered, checked. */
  record Answer(String subject, Optional<String> email, boolean emailVerified, String idToken) {}

  private OpenIdProvider(
      OpenIdSettings.Provider settings, OIDCProviderMetadata metadata, URI callback)
      throws IOException {
    this.settings = settings;
    this.metadata = metadata;
    this.callback = callback;
    this.keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(LIMIT_MILLIS, LIMIT_MILLIS))
            .build();
  }

  /** Reads the discovery document of the service. */
  static OpenIdProvider discover(OpenIdSettings.Provider settings, URI callback)
      throws GeneralException, IOException {
    var metadata =
        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), LIMIT_MILLIS, LIMIT_MILLIS);
    return new OpenIdProvider(settings, metadata, callback);
  }

  /** Where to send the browser. */
  URI ask(Asked asked) {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.clientId()),
                callback)
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(new State(asked.state()))
            .nonce(new Nonce(asked.nonce()))
            .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256);
    if (!settings.acrValues().isEmpty()) {
      request.acrValues(settings.acrValues().stream().map(ACR::new).toList());
    }
    return request.build().toURI();
  }

  /** Exchanges the code for who it is. */
  Answer answer(String code, Asked asked)
      throws GeneralException, IOException, BadJOSEException, JOSEException, ParseException {
    var tokens = tokens(code, asked);
    var claims = check(tokens.getIDToken(), new Nonce(asked.nonce()));
    var info = userInfo(tokens);
    if (!claims.getSubject().getValue().equals(info.getSubject())) {
      throw new BadJOSEException("The userinfo speaks of another subject");
    }
    return new Answer(
        info.getSubject(),
        Optional.ofNullable(info.getStringClaim("email")),
        Boolean.TRUE.equals(info.getBooleanClaim("email_verified")) || settings.trustEmail(),
        tokens.getIDTokenString());
  }

  /** Where a person ends his session at the service, if it has such a place. */
  Optional<URI> signOut(String idToken, URI home) {
    return Optional.ofNullable(metadata.getEndSessionEndpointURI())
        .map(end -> new LogoutRequest(end, parse(idToken), home, new State(Tokens.make())).toURI());
  }

  private OIDCTokens tokens(String code, Asked asked) throws GeneralException, IOException {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(asked.verifier()));
    var request =
        new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(), grant).build();
    var response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
    if (!(response instanceof OIDCTokenResponse success)) {
      throw refused("token", response.toErrorResponse());
    }
    return success.getOIDCTokens();
  }

  private ClientAuthentication authentication() {
    var id = new ClientID(settings.clientId());
    var secret = new Secret(settings.clientSecret());
    return settings.clientAuthentication() == OpenIdSettings.Authentication.BASIC
        ? new ClientSecretBasic(id, secret)
        : new ClientSecretPost(id, secret);
  }

  private IDTokenClaimsSet check(JWT idToken, Nonce nonce) throws BadJOSEException, JOSEException {
    var validator =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(settings.clientId()),
            new JWSVerificationKeySelector<>(algorithm(), keys),
            null);
    var claims = validator.validate(idToken, nonce);
    var acr = claims.getACR();
    if (!settings.acrValues().isEmpty()
        && (acr == null || !settings.acrValues().contains(acr.getValue()))) {
      throw new BadJOSEException("A level of assurance that was not asked for");
    }
    return claims;
  }

  private JWTClaimsSet userInfo(OIDCTokens tokens)
      throws GeneralException, IOException, BadJOSEException, JOSEException, ParseException {
    var request =
        new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getBearerAccessToken());
    var response = UserInfoResponse.parse(send(request.toHTTPRequest()));
    if (!response.indicatesSuccess()) {
      throw refused("userinfo", response.toErrorResponse());
    }
    var success = response.toSuccessResponse();
    return success.getUserInfoJWT() == null
        ? success.getUserInfo().toJWTClaimsSet()
        : checkSigned(success.getUserInfoJWT());
  }

  /** A signed answer must be signed by the service, for us where it says for whom, and not old. */
  private JWTClaimsSet checkSigned(JWT info) throws BadJOSEException, JOSEException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithm(), keys));
    var claims = processor.process(info, null);
    var issuer = claims.getIssuer();
    if (issuer != null && !issuer.equals(metadata.getIssuer().getValue())) {
      throw new BadJOSEException("The userinfo is of another issuer");
    }
    if (!claims.getAudience().isEmpty() && !claims.getAudience().contains(settings.clientId())) {
      throw new BadJOSEException("The userinfo is for another audience");
    }
    return claims;
  }

  private JWSAlgorithm algorithm() {
    return JWSAlgorithm.parse(settings.algorithm());
  }

  private static GeneralException refused(String endpoint, ErrorResponse response) {
    return new GeneralException(
        "The %s endpoint answers %d: %s"
            .formatted(
                endpoint, response.toHTTPResponse().getStatusCode(), response.getErrorObject()));
  }

  private static HTTPResponse send(HTTPRequest request) throws IOException {
    request.setConnectTimeout(LIMIT_MILLIS);
    request.setReadTimeout(LIMIT_MILLIS);
    request.setFollowRedirects(false);
    return request.send();
  }

  private static JWT parse(String token) {
    try {
      return JWTParser.parse(token);
    } catch (ParseException e) {
      throw new IllegalStateException("It was checked when it was kept", e);
    }
  }
}
