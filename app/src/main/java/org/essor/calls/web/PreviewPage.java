package org.essor.calls.web;

import java.util.List;
import java.util.Map;
import org.essor.calls.fill.CriterionView;
import org.essor.calls.fill.FieldView;
import org.essor.platform.Crumb;

/**
 * A form as applicants will see it, to try it out; nothing typed in it is kept.
 *
 * @param criteria what the answers say of each criterion of eligibility
 */
public record PreviewPage(
    String address,
    List<Crumb> crumbs,
    List<SectionView> sections,
    Map<String, String> errors,
    boolean right,
    List<CriterionView> criteria) {

  /** A section that is shown. */
  public record SectionView(String title, String help, List<FieldView> fields) {
    public SectionView {
      fields = List.copyOf(fields);
    }
  }

  public PreviewPage {
    crumbs = List.copyOf(crumbs);
    sections = List.copyOf(sections);
    criteria = List.copyOf(criteria);
  }
}
