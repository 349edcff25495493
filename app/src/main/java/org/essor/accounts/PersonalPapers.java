package org.essor.accounts;

import java.util.List;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * What a module holds of a person, for him to read: the same as {@link PersonalData#export}, in
 * words. Each module that declares a {@link PersonalData} declares a bean of this type too, of the
 * same name.
 */
public interface PersonalPapers {

  /** The module, as {@link PersonalData#name}. */
  String name();

  /** What is held of him, at least one section, in the language of the texts. */
  List<PaperSection> sections(PersonId person, Texts texts);
}
