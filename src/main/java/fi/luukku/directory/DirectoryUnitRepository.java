package fi.luukku.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface DirectoryUnitRepository extends Repository<DirectoryUnit, Long> {

    DirectoryUnit save(DirectoryUnit unit);

    @EntityGraph(attributePaths = "contactPersons")
    Optional<DirectoryUnit> findByAreaCodeAndCode(String areaCode, String code);

    @EntityGraph(attributePaths = "contactPersons")
    List<DirectoryUnit> findByAreaCodeOrderByName(String areaCode);

    @EntityGraph(attributePaths = "contactPersons")
    List<DirectoryUnit> findByEndedOnIsNullOrderByName();
}
