/**
 * What every page rests on: texts in two languages, the frame of a page, forms, errors, the clock,
 * the keys of this installation. No business rule. Owns the schema {@code platform}; publishes no
 * event.
 *
 * <p><b>To build a page</b>:
 *
 * <ul>
 *   <li>A public record {@code org.essor.<module>.web.<Name>Page} holds what the page shows (the
 *       template's code lives in another package). The package-private controller returns {@code
 *       new ModelAndView("<module>/<name>", "page", page)}; handler methods may take a {@link
 *       org.essor.platform.Language} or a {@link org.essor.platform.Texts} as argument. After a
 *       successful post it returns {@code redirect:/…}.
 *   <li>The template {@code src/main/jte/<module>/<name>.jte} declares {@code @param Frame frame}
 *       and {@code @param <Name>Page page}, and calls {@code @template.layout.page(frame = frame,
 *       title = …, content = @`…`)}, with {@code aside}, {@code breadcrumb} and {@code hasErrors}
 *       where wanted. The content begins with its {@code h1}.
 *   <li>Classes {@code fr-…} are written in {@code ds/} and {@code layout/} only: a page uses the
 *       components {@code @template.ds.…} and plain HTML elements. What no component draws has
 *       classes {@code e-<module>-…}, in a section of {@code static/essor.css}.
 *   <li>A form that changes something is {@code @template.ds.form(frame = frame, action = …,
 *       content = …)}, which adds the token. A form that only asks is a plain {@code <form
 *       method="get">}.
 *   <li>Errors: a map from the name of the field to the sentence, shown by {@code ds.errors} at the
 *       top and given as {@code error} to the field; {@code hasErrors = true} for the title; the
 *       status is 422.
 *   <li>Texts are in {@code messages/<module>_fr.properties} and {@code _en.properties}, keys
 *       beginning with the module's name, apostrophes written ’. In a template: {@code
 *       ${frame.text("key", facts…)}}.
 *   <li>What all readers are shown alike may be {@code @template.layout.once(frame = frame, key =
 *       …, content = …)}, written once: the key says all that changes it but the language and
 *       roles.
 *   <li>No inline script, no inline style, no {@code style} attribute: the browser would refuse
 *       them. SVG presentation attributes are fine. Every page works without scripts.
 *   <li>A module adds itself to the menu, the foot or the home page with beans of type {@link
 *       org.essor.platform.SiteLink} and {@link org.essor.platform.HomeCards}.
 *   <li>A module describes its part of the programming interface in {@code openapi/<module>.json}:
 *       {@code paths} and {@code components}, merged into the one document served; {@code
 *       x-summary-fr} and {@code x-description-fr} are the French texts of an operation.
 *   <li>What a user asks and cannot have is an {@link org.essor.kernel.Refusal}; its page comes by
 *       itself.
 * </ul>
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package org.essor.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
