package org.essor.applications;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.essor.accounts.Person;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Bars people from applications, and lets people read them, as other modules do. */
@Component
public class Doors implements SubmissionBars, SubmissionReaders {

  private final Map<PersonId, Set<ApplicationId>> barred = new ConcurrentHashMap<>();
  private final Map<PersonId, Set<ApplicationId>> admitted = new ConcurrentHashMap<>();

  public void bar(Person who, ApplicationId id) {
    barred.computeIfAbsent(who.id(), _ -> ConcurrentHashMap.newKeySet()).add(id);
  }

  public void admit(Person who, ApplicationId id) {
    admitted.computeIfAbsent(who.id(), _ -> ConcurrentHashMap.newKeySet()).add(id);
  }

  @Override
  public Set<ApplicationId> barred(CallId call, PersonId who) {
    return barred.getOrDefault(who, Set.of()).stream().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Reading reading(ApplicationId id, PersonId who) {
    return admitted.getOrDefault(who, Set.of()).contains(id) ? Reading.ALL : Reading.NOTHING;
  }
}
