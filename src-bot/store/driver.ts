import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";

import { asFault } from "./faults.ts";

/** What every dialect of ours does at the driver: counts round trips and turns the driver's errors into faults. */
export function watchedDialect(dialect: Dialect) {
  let roundTrips = 0;

  const counted = async <T>(trip: Promise<T>): Promise<T> => {
    roundTrips += 1;
    return faulting(trip);
  };
  const faulting = async <T>(trip: Promise<T>): Promise<T> => {
    try {
      return await trip;
    } catch (error) {
      throw asFault(error);
    }
  };

  class WatchedConnection implements DatabaseConnection {
    readonly plain: DatabaseConnection;
    /** What is left of an overtaken transaction must not reach a connection that may already serve somebody else. */
    isOver = false;
    constructor(plain: DatabaseConnection) {
      this.plain = plain;
    }
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (this.isOver) throw new Error("A transaction was used after its end.");
      return counted(this.plain.executeQuery<R>(query));
    }
    streamQuery<R>(query: CompiledQuery, chunkSize: number) {
      return this.plain.streamQuery<R>(query, chunkSize);
    }
  }
  const plain = (connection: DatabaseConnection) =>
    connection instanceof WatchedConnection ? connection.plain : connection;

  const ended = (connection: DatabaseConnection) => {
    if (connection instanceof WatchedConnection) connection.isOver = true;
    return plain(connection);
  };

  const watched = (driver: Driver): Driver => ({
    init: (options) => driver.init(options),
    async acquireConnection(options) {
      return new WatchedConnection(await faulting(driver.acquireConnection(options)));
    },
    beginTransaction: (connection, settings) => counted(driver.beginTransaction(plain(connection), settings)),
    commitTransaction: (connection) => counted(driver.commitTransaction(ended(connection))),
    rollbackTransaction: (connection) => counted(driver.rollbackTransaction(ended(connection))),
    releaseConnection: (connection, options) => driver.releaseConnection(ended(connection), options),
    destroy: (options) => driver.destroy(options),
  });

  return {
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => watched(dialect.createDriver()),
      createIntrospector: (database) => dialect.createIntrospector(database),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    } satisfies Dialect,
    roundTrips: () => roundTrips,
  };
}
