package org.essor.platform.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes the server itself speak with the pages and the limits of this site. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  /** Bytes: most pages leave in one piece. */
  private static final String WRITTEN_AT_ONCE = "16384";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(
      WebSettings settings, ObjectProvider<ServerErrorValve> valve) {
    return factory -> {
      factory.addContextCustomizers(context -> reportErrors(context, valve.getObject()));
      factory.addConnectorCustomizers(
          connector -> connector.setMaxPostSize((int) settings.maxRequestSize().toBytes()),
          connector -> connector.setProperty("socket.appWriteBufSize", WRITTEN_AT_ONCE));
    };
  }

  @Bean
  WebMvcRegistrations quickMappings() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new QuickMappings();
      }
    };
  }

  @Bean
  ServerErrorValve serverErrorValve(
      TemplateEngine engine, ObjectProvider<Frames> frames, ErrorPages pages) {
    return new ServerErrorValve(engine, frames, pages);
  }

  /** A form with a file is not read again to show that it was refused. */
  @Bean
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
      }
    };
  }

  private static void reportErrors(Context context, ServerErrorValve valve) {
    var host = (StandardHost) context.getParent();
    host.setErrorReportValveClass("");
    host.getPipeline().addValve(valve);
  }
}
