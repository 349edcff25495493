package org.essor.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/**
 * Renders the view {@code a/b} with the template {@code a/b.jte}, from its {@code page} and the
 * frame.
 */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

  @Bean
  TemplateEngine templateEngine() {
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  /** By this name it stands for Spring's own, which would ask what the reader accepts first. */
  @Bean
  ViewResolver viewResolver(TemplateEngine engine, Frames frames) {
    return new JteViews(engine, frames);
  }

  /** Also gives each response its {@code Content-Language}. */
  @Bean
  LocaleResolver localeResolver() {
    return new AbstractLocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return RequestLanguage.of(request).locale();
      }

      @Override
      public void setLocale(
          HttpServletRequest request,
          @Nullable HttpServletResponse response,
          @Nullable Locale locale) {
        throw new UnsupportedOperationException("A link with ?lang= changes the language");
      }
    };
  }

  /** Comes before all others. */
  private record JteViews(TemplateEngine engine, Frames frames) implements ViewResolver, Ordered {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      return name.startsWith("redirect:") ? null : new JteView(engine, frames, name + ".jte");
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  private record JteView(TemplateEngine engine, Frames frames, String template) implements View {

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var page = Objects.requireNonNull(Objects.requireNonNull(model, "model").get("page"), "page");
      var frame = frames.of(request);
      var html = PageBytes.ofThread();
      engine.render(template, Map.of("page", page, "frame", frame), html);
      response.setContentType(getContentType());
      response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
      response.setContentLength(html.length());
      html.writeTo(response.getOutputStream());
    }
  }
}
