package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A test that uses the site as a person does: in Chromium, by keyboard, with axe. Select by role
 * and name, as a screen reader does; never by class. One browser serves the whole test process;
 * each {@link #open} is a visitor of its own.
 */
@Tag("browser")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "essor.web.requests-per-minute=0",
      "essor.attachments.folder=target/attachments/${surefire.forkNumber:1}"
    })
@Import(PostgresTestConfiguration.class)
public abstract class BrowserTestSupport {

  private static final int MOST_TABS = 60;

  /** How long a page may take to show something: test processes run beside each other. */
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(30);

  private final List<BrowserContext> visitors = new ArrayList<>();

  @LocalServerPort int port;

  /**
   * How a visitor looks at the site.
   *
   * @param language the language his browser prefers
   * @param width of the window, in CSS pixels
   * @param colours the scheme his system prefers
   * @param scripts whether his browser runs scripts
   */
  public record Look(Language language, int width, ColorScheme colours, boolean scripts) {

    public static final Look DESKTOP = new Look(Language.FR, 1280, ColorScheme.LIGHT, true);
    public static final Look PHONE = new Look(Language.FR, 360, ColorScheme.LIGHT, true);

    /** Both languages, schemes and widths, in two looks. */
    public static List<Look> all() {
      return List.of(DESKTOP, PHONE.english().dark());
    }

    public Look dark() {
      return new Look(language, width, ColorScheme.DARK, scripts);
    }

    public Look english() {
      return new Look(Language.EN, width, colours, scripts);
    }

    public Look withoutScripts() {
      return new Look(language, width, colours, false);
    }
  }

  @AfterEach
  void visitorsLeave() {
    visitors.forEach(BrowserContext::close);
  }

  /** Opens a page as a new visitor. */
  protected Page open(String path, Look look) {
    var visitor =
        Chromium.BROWSER.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(look.language().locale().toLanguageTag())
                .setViewportSize(look.width(), 800)
                .setColorScheme(look.colours())
                .setJavaScriptEnabled(look.scripts()));
    visitors.add(visitor);
    var page = visitor.newPage();
    page.navigate(path);
    return page;
  }

  /** Goes to something by keyboard alone, and presses it. */
  protected static void pressOn(Page page, Locator target) {
    tabTo(page, target);
    page.keyboard().press("Enter");
  }

  /** Presses what leads to another page, and waits for it. */
  protected static void follow(Page page, Locator target) {
    var here = page.url();
    pressOn(page, target);
    PlaywrightAssertions.assertThat(page).not().hasURL(here);
    page.waitForLoadState();
  }

  /** Moves the focus by keyboard alone. */
  protected static void tabTo(Page page, Locator target) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError("Not reached by keyboard: " + target);
  }

  /** Fails where axe finds a fault, or the page is wider than its window. */
  protected static void assertAccessible(Page page) {
    assertThat(Axe.faults(page)).as("axe on " + page.url()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("wider than its window: " + page.url())
        .isEqualTo(false);
  }

  /** Debian's Chromium, or the one that {@code ESSOR_CHROMIUM} names. */
  private static final class Chromium {

    private static final Browser BROWSER = launch();

    private static Browser launch() {
      PlaywrightAssertions.setDefaultAssertionTimeout(MOST_PATIENCE.toMillis());
      var options =
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      return Playwright.create(options)
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--no-first-run")));
    }

    private static Path executable() {
      var path =
          Path.of(Optional.ofNullable(System.getenv("ESSOR_CHROMIUM")).orElse("/usr/bin/chromium"));
      if (!Files.isExecutable(path)) {
        throw new IllegalStateException(
            "Browser tests need Chromium: run ./essor test, or install it");
      }
      return path;
    }
  }
}
