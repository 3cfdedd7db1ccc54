package fi.luukku.directory;

import fi.luukku.deadline.WorkingDays;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an area's file into use, as a whole or not at all. */
@Service
public class DirectoryImport {

    private final DirectoryUnitRepository units;
    private final KnownAreas areas;
    private final JdbcClient jdbc;
    private final WorkingDays days;

    DirectoryImport(DirectoryUnitRepository units, KnownAreas areas, JdbcClient jdbc, WorkingDays days) {
        this.units = units;
        this.areas = areas;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** What the file would change; nothing changes yet. */
    @Transactional(readOnly = true)
    public ImportReport check(String areaCode, byte[] content) {
        ReadFile file = DirectoryReader.read(content, areaCode, areas.names());
        return file.faults().isEmpty() ? compare(areaCode, file, false) : ImportReport.refused(file.faults());
    }

    /**
     * Takes the file into use when nothing is wrong with it: units are known by their code; what is not in it any more is
     * ended.
     *
     * @param login who gave the file
     */
    @Transactional
    public ImportReport take(String areaCode, byte[] content, String login) {
        ReadFile file = DirectoryReader.read(content, areaCode, areas.names());
        if (!file.faults().isEmpty()) {
            return ImportReport.refused(file.faults());
        }
        waitForTurn(areaCode);
        ImportReport report = compare(areaCode, file, true);
        jdbc.sql(
                        "insert into directory_import (area_code, taken_at, digest, taken_by) values (?, clock_timestamp(), ?, ?)")
                .params(areaCode, digest(content), login)
                .update();
        return report;
    }

    /** The same for a file that a start finds: one that was taken before changes nothing, also after a later upload. */
    @Transactional
    public ImportReport takeOnce(String areaCode, byte[] content, String login) {
        waitForTurn(areaCode);
        return wasTaken(areaCode, content)
                ? new ImportReport(
                        List.of(), List.of(), 0, 0, 0, units(areaCode).size(), true)
                : take(areaCode, content, login);
    }

    private boolean wasTaken(String areaCode, byte[] content) {
        return jdbc.sql("select exists (select 1 from directory_import where area_code = ? and digest = ?)")
                .params(areaCode, digest(content))
                .query(Boolean.class)
                .single();
    }

    /** Two files of one area are taken one after the other. */
    private void waitForTurn(String areaCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory'), hashtext(?))")
                .param(areaCode)
                .query((row, number) -> areaCode)
                .single();
    }

    private ImportReport compare(String areaCode, ReadFile file, boolean take) {
        LocalDate today = days.today();
        Map<String, DirectoryUnit> known = units(areaCode);
        int added = 0;
        int changed = 0;
        int same = 0;
        for (Unit unit : file.units()) {
            DirectoryUnit before = known.get(unit.code());
            if (before == null) {
                added++;
                if (take) {
                    units.save(new DirectoryUnit(unit));
                }
                continue;
            }
            if (before.unit().isEnded()) {
                added++;
            } else if (before.unit().equals(unit)) {
                same++;
            } else {
                changed++;
            }
            if (take) {
                before.take(unit);
            }
        }
        Set<String> kept = file.units().stream().map(Unit::code).collect(Collectors.toSet());
        int ended = 0;
        for (DirectoryUnit unit : known.values()) {
            if (!kept.contains(unit.code()) && !unit.unit().isEnded()) {
                ended++;
                if (take) {
                    unit.end(today);
                }
            }
        }
        return new ImportReport(List.of(), file.remarks(), added, changed, ended, same, take);
    }

    private Map<String, DirectoryUnit> units(String areaCode) {
        return units.findByAreaCodeOrderByName(areaCode).stream()
                .collect(Collectors.toMap(DirectoryUnit::code, Function.identity()));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
