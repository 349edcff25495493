package org.essor.accounts.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real OpenID provider (Spring Authorization Server) on a port of its own, in the {@link Shape}
 * of one service or another. It can be made to lie, in one way at a time.
 */
final class AnOpenIdProvider implements AutoCloseable {

  private static final String WHO = "X-Who";

  static final String CLIENT = "essor-test";
  static final String SECRET = "secret-of-a-test";

  /** One way to lie. */
  enum Lie {
    NONE,
    ID_TOKEN_SIGNED_BY_ANOTHER,
    ID_TOKEN_FOR_ANOTHER,
    ID_TOKEN_WITH_ANOTHER_NONCE,
    ID_TOKEN_THAT_IS_OVER,
    ID_TOKEN_OF_A_LOWER_ASSURANCE,
    USER_INFO_SIGNED_BY_ANOTHER,
    USER_INFO_FOR_ANOTHER,
    USER_INFO_THAT_IS_OVER,
    USER_INFO_OF_ANOTHER_SUBJECT
  }

  /**
   * What differs between services.
   *
   * @param client the short name of the service at Essor, which is its client there
   * @param signed whether its userinfo answer is a signed token rather than plain JSON
   * @param algorithm how it signs
   * @param scopes what can be asked for
   */
  record Shape(
      String client,
      boolean signed,
      SignatureAlgorithm algorithm,
      ClientAuthenticationMethod authentication,
      List<String> scopes) {

    static final Shape TEST =
        new Shape(
            CLIENT,
            true,
            SignatureAlgorithm.RS256,
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            List.of("openid", "email"));

    String secret() {
      return client.equals(CLIENT) ? SECRET : SECRET + "-" + client;
    }
  }

  private final AnnotationConfigServletWebServerApplicationContext server;
  private final State state;

  /** What the provider will say. */
  static final class State {
    final AtomicReference<Lie> lie = new AtomicReference<>(Lie.NONE);
    final AtomicReference<String> email = new AtomicReference<>("");
    final AtomicReference<Boolean> verified = new AtomicReference<>(true);
    final AtomicReference<String> visitor = new AtomicReference<>("");
    final AtomicReference<Shape> shape;
    final List<Shape> shapes;
    final String site;
    final ECKey ellipticKey = ellipticKey();
    final RSAKey key = key("own");
    final RSAKey anotherKey = key("own");

    State(String site, List<Shape> shapes) {
      this.site = site;
      this.shapes = List.copyOf(shapes);
      this.shape = new AtomicReference<>(shapes.getFirst());
    }

    Shape shape() {
      return Objects.requireNonNull(shape.get());
    }

    boolean lies(Lie which) {
      return lie.get() == which;
    }
  }

  private AnOpenIdProvider(AnnotationConfigServletWebServerApplicationContext server, State state) {
    this.server = server;
    this.state = state;
  }

  /** Starts it; whoever calls themselves {@code subject} is believed. */
  static AnOpenIdProvider start() {
    return start("http://localhost:8080", List.of(Shape.TEST));
  }

  /**
   * Starts one that answers for several services.
   *
   * @param site where Essor is
   */
  static AnOpenIdProvider start(String site, List<Shape> shapes) {
    var state = new State(site, shapes);
    var server = new AnnotationConfigServletWebServerApplicationContext();
    server.registerBean(State.class, () -> state);
    server.register(Beans.class);
    server.refresh();
    return new AnOpenIdProvider(server, state);
  }

  State state() {
    return state;
  }

  String issuer() {
    return "http://localhost:" + Objects.requireNonNull(server.getWebServer()).getPort();
  }

  /** What a browser does there: signs in as this subject, and is sent back. */
  URI visit(URI href, String subject) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(href).header(WHO, subject).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      return URI.create(
          answer
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new AssertionError(answer + answer.body())));
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private static ECKey ellipticKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @EnableWebSecurity
  static class Beans {

    @Bean
    TomcatServletWebServerFactory tomcat() {
      return new TomcatServletWebServerFactory(0);
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
      return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, State state) {
      return http.oauth2AuthorizationServer(server ->
              server.oidc(oidc ->
                  oidc.userInfoEndpoint(info ->
                      info.userInfoMapper(
                              asked -> claims(asked.getAuthorization().getPrincipalName(), state))
                          .userInfoResponseHandler(
                              (_, response, answer) -> write(response, answer, state)))))
          .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .csrf(csrf -> csrf.disable())
          .addFilterAfter(new WhoCalls(state), SecurityContextHolderFilter.class)
          .build();
    }

    @Bean
    RegisteredClientRepository clients(State state) {
      return new InMemoryRegisteredClientRepository(
          state.shapes.stream().map(shape -> client(shape, state.site)).toList());
    }

    private static RegisteredClient client(Shape shape, String site) {
      var name = shape.equals(Shape.TEST) ? "test" : shape.client();
      return RegisteredClient.withId(shape.client())
          .clientId(shape.client())
          .clientSecret("{noop}" + shape.secret())
          .clientAuthenticationMethod(shape.authentication())
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(site + "/connexion/openid/" + name + "/retour")
          .postLogoutRedirectUri(site + "/")
          .scopes(scopes -> scopes.addAll(shape.scopes()))
          .clientSettings(ClientSettings.builder().requireProofKey(true).build())
          .tokenSettings(
              TokenSettings.builder().idTokenSignatureAlgorithm(shape.algorithm()).build())
          .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> published(State state) {
      return new ImmutableJWKSet<>(new JWKSet(List.of(state.key, state.ellipticKey)));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> published) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(published);
    }

    /**
     * Signs ID tokens with a key that it does not publish, under the name of its own, where it
     * lies.
     */
    @Bean
    JwtEncoder encoder(State state) {
      return parameters -> {
        var isIdToken = parameters.getClaims().getClaims().containsKey("nonce");
        var lies = isIdToken && state.lies(Lie.ID_TOKEN_SIGNED_BY_ANOTHER);
        return encoder(lies ? state.anotherKey : state.key, state).encode(parameters);
      };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> idTokens(State state) {
      return token -> {
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
          token
              .getClaims()
              .claim("acr", state.lies(Lie.ID_TOKEN_OF_A_LOWER_ASSURANCE) ? "low" : "eidas1");
          falsify(token.getClaims(), state);
        }
      };
    }

    private static void falsify(JwtClaimsSet.Builder claims, State state) {
      if (state.lies(Lie.ID_TOKEN_FOR_ANOTHER)) {
        claims.audience(List.of("another")).claim("azp", "another");
      }
      if (state.lies(Lie.ID_TOKEN_WITH_ANOTHER_NONCE)) {
        claims.claim("nonce", "another");
      }
      if (state.lies(Lie.ID_TOKEN_THAT_IS_OVER)) {
        claims.issuedAt(Instant.EPOCH).expiresAt(Instant.EPOCH.plusSeconds(300));
      }
    }

    private static OidcUserInfo claims(String subject, State state) {
      var told = state.lies(Lie.USER_INFO_OF_ANOTHER_SUBJECT) ? "another" : subject;
      return state.shape().scopes().contains("email")
          ? new OidcUserInfo(
              Map.of(
                  "sub", told, "email", state.email.get(), "email_verified", state.verified.get()))
          : new OidcUserInfo(Map.of("sub", told));
    }

    private static void write(HttpServletResponse response, Authentication answer, State state)
        throws IOException {
      var info =
          Objects.requireNonNull(((OidcUserInfoAuthenticationToken) answer).getUserInfo())
              .getClaims();
      if (!state.shape().signed()) {
        response.setContentType("application/json");
        response.getWriter().write(new JsonMapper().writeValueAsString(info));
        return;
      }
      response.setContentType("application/jwt");
      response.getWriter().write(sign(info, state));
    }

    private static String sign(Map<String, Object> info, State state) {
      var client = state.shape().client();
      var end =
          state.lies(Lie.USER_INFO_THAT_IS_OVER)
              ? Instant.EPOCH.plusSeconds(1)
              : Instant.parse("2100-01-01T00:00:00Z");
      var claims =
          JwtClaimsSet.builder()
              .claims(all -> all.putAll(info))
              .audience(List.of(state.lies(Lie.USER_INFO_FOR_ANOTHER) ? "another" : client))
              .expiresAt(end)
              .build();
      var header = JwsHeader.with(state.shape().algorithm()).build();
      var key = state.lies(Lie.USER_INFO_SIGNED_BY_ANOTHER) ? state.anotherKey : state.key;
      return encoder(key, state).encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private static NimbusJwtEncoder encoder(RSAKey key, State state) {
      return new NimbusJwtEncoder(
          new ImmutableJWKSet<>(new JWKSet(List.of(key, state.ellipticKey))));
    }
  }

  /** Believes whoever comes to its sign-in address to be who he says he is. */
  private static final class WhoCalls extends OncePerRequestFilter {

    private final State state;

    WhoCalls(State state) {
      this.state = state;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !request.getRequestURI().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var named = request.getHeader(WHO);
      var name = Objects.requireNonNull(named == null ? state.visitor.get() : named);
      var person =
          UsernamePasswordAuthenticationToken.authenticated(
              name, null, List.of(FactorGrantedAuthority.fromAuthority("FACTOR_PASSWORD")));
      SecurityContextHolder.setContext(new SecurityContextImpl(person));
      chain.doFilter(request, response);
    }
  }
}
