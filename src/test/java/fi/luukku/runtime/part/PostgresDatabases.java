package fi.luukku.runtime.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The databases of a running PostgreSQL.
 *
 * @param address its JDBC address up to the database's name
 */
public record PostgresDatabases(String address, String user) {

    /** Owns the databases and the tables in them. */
    public static final String OWNER = "postgres";

    /** Luukku itself, which owns nothing. */
    public static final String APPLICATION = "luukku";

    public static PostgresDatabases at(String address, String user) {
        return new PostgresDatabases(address, user);
    }

    /** Makes the database where there is none of that name, and Luukku's user; returns its JDBC address. */
    public String ensure(String name) {
        try (var connection = connect()) {
            if (!hasApplication(connection)) {
                connection.createStatement().execute("create role " + APPLICATION + " login");
            }
            if (!exists(connection, name)) {
                connection.createStatement().execute("create database " + name);
            }
            return address + name;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL gave no database " + name, e);
        }
    }

    public void drop(String name) {
        try (var connection = connect()) {
            connection.createStatement().execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not drop the database " + name, e);
        }
    }

    private static boolean hasApplication(Connection connection) throws SQLException {
        var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?");
        query.setString(1, APPLICATION);
        return query.executeQuery().next();
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
        query.setString(1, name);
        return query.executeQuery().next();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address + "postgres", user, "");
    }
}
