/// Names of authorities in England, by which one that the index does not have is known as a name without a capital.
enum PlacesOfEngland {
  static let table = QuestionTable<Bool>(
    names.map { ($0.split(separator: " ").map(String.init), true) } + shortened.map { ([$0], true) })

  /// Those that are short forms: `notts`.
  private static let shortened = Shortenings.forms.subtracting(PlaceWords.ordinary)

  private static let names: [String] = text.split(whereSeparator: { $0 == "," || $0 == "\n" })
    .map { String($0.drop(while: { $0 == " " })) }

  private static let text = """
    barking and dagenham, barnet, barnsley, bath and north east somerset, bedford, bexley, birmingham
    blackburn with darwen, blackpool, bolton, bournemouth, bournemouth christchurch and poole
    bracknell forest, bradford, brent, brighton and hove, bristol, bromley, buckinghamshire, bury
    calderdale, cambridgeshire, camden, central bedfordshire, cheshire east, cheshire west and chester
    cornwall, coventry, croydon, cumberland, cumbria, darlington, derby, derbyshire, devon, doncaster
    dorset, dudley, durham, ealing, east riding of yorkshire, east sussex, enfield, essex, gateshead
    gloucestershire, greenwich, hackney, halton, hammersmith and fulham, hampshire, haringey, harrow
    hartlepool, havering, herefordshire, hertfordshire, hillingdon, hounslow, isle of wight
    isles of scilly, islington, kensington and chelsea, kent, kingston upon hull, kingston upon thames
    kirklees, knowsley, lambeth, lancashire, leeds, leicester, leicestershire, lewisham, lincolnshire
    liverpool, luton, manchester, medway, merton, middlesbrough, milton keynes, newcastle upon tyne
    newham, norfolk, north east lincolnshire, north lincolnshire, north northamptonshire, north somerset
    north tyneside, north yorkshire, northamptonshire, northumberland, nottingham, nottinghamshire, oldham
    oxfordshire, peterborough, plymouth, poole, portsmouth, reading, redbridge, redcar and cleveland
    richmond upon thames, rochdale, rotherham, rutland, salford, sandwell, sefton, sheffield, shropshire
    slough, solihull, somerset, south gloucestershire, south tyneside, southampton, southend-on-sea
    southwark, st helens, st. helens, staffordshire, stockport, stockton-on-tees, stoke-on-trent, suffolk
    sunderland, surrey, sutton, swindon, tameside, telford and wrekin, thurrock, torbay, tower hamlets
    trafford, wakefield, walsall, waltham forest, wandsworth, warrington, warwickshire, west berkshire
    west northamptonshire, west sussex, westminster, westmorland and furness, wigan, wiltshire
    windsor and maidenhead, wirral, wokingham, wolverhampton, worcestershire, york
    """
}
