package org.essor.experts.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.essor.affinity.TextReader;
import org.essor.affinity.Tongue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads French and English texts with the Snowball stemmers and stop words of PostgreSQL: they come
 * with every installation of it.
 */
@Component
class Stems {

  private static final List<String> DICTIONARIES = List.of("french_stem", "english_stem");

  /** French words that the list of PostgreSQL lacks. */
  private static final Set<String> MORE_STOP_WORDS =
      Set.of("les", "cet", "cette", "entre", "être", "plus", "sans", "sous");

  private final JdbcClient db;

  Stems(JdbcClient db) {
    this.db = db;
  }

  /** A reader of these texts; of others it knows no stems. */
  TextReader reader(Collection<String> texts) {
    var words = new TreeSet<String>();
    texts.forEach(text -> words.addAll(TextReader.words(text)));
    return new TextReader(DICTIONARIES.stream().map(each -> tongue(each, words)).toList());
  }

  private Tongue tongue(String dictionary, Set<String> words) {
    var stems = new HashMap<String, String>();
    var stopWords = new HashSet<String>();
    db.sql(
            """
            select word, coalesce((ts_lexize(:dictionary::regdictionary, word))[1], '') as stem
            from unnest(:words) word
            """)
        .param("dictionary", "pg_catalog." + dictionary)
        .param("words", words.toArray(String[]::new))
        .query(row -> {
          var stem = row.getString("stem");
          if (stem.isEmpty()) {
            stopWords.add(row.getString("word"));
          } else {
            stems.put(row.getString("word"), stem);
          }
        });
    if (dictionary.equals(DICTIONARIES.getFirst())) {
      stopWords.addAll(MORE_STOP_WORDS);
    }
    return new Tongue(stopWords, word -> stems.getOrDefault(word, word));
  }
}
