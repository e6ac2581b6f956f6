/// The local authorities of England with responsibility for children: name, code of the Office for National
/// Statistics (none for those that have been abolished), region, other names. One line each, tab-separated.
let gazetteerTable = """
  Barking and Dagenham	E09000002	London
  Barnet	E09000003	London
  Barnsley	E08000016	Yorkshire and the Humber
  Bath and North East Somerset	E06000022	South West
  Bedford Borough	E06000055	East of England
  Bexley	E09000004	London
  Birmingham	E08000025	West Midlands
  Blackburn with Darwen	E06000008	North West
  Blackpool	E06000009	North West
  Bolton	E08000001	North West
  Bournemouth		South West
  Bournemouth, Christchurch and Poole	E06000058	South West	BCP; Bournemouth; Bournemouth, Christchurch & Poole
  Bracknell Forest	E06000036	South East
  Bradford	E08000032	Yorkshire and the Humber
  Brent	E09000005	London
  Brighton and Hove	E06000043	South East
  Bristol	E06000023	South West	Bristol, City of; City of Bristol
  Bromley	E09000006	London
  Buckinghamshire	E06000060	South East
  Bury	E08000002	North West
  Calderdale	E08000033	Yorkshire and the Humber
  Cambridgeshire	E10000003	East of England
  Camden	E09000007	London
  Central Bedfordshire	E06000056	East of England
  Cheshire East	E06000049	North West
  Cheshire West and Chester	E06000050	North West
  City of London	E09000001	London
  Cornwall	E06000052	South West
  Coventry	E08000026	West Midlands
  Croydon	E09000008	London
  Cumberland	E06000063	North West
  Cumbria		North West
  Darlington	E06000005	North East
  Derby	E06000015	East Midlands
  Derbyshire	E10000007	East Midlands
  Devon	E10000008	South West
  Doncaster	E08000017	Yorkshire and the Humber
  Dorset	E06000059	South West
  Dudley	E08000027	West Midlands
  Durham	E06000047	North East
  Ealing	E09000009	London
  East Riding of Yorkshire	E06000011	Yorkshire and the Humber
  East Sussex	E10000011	South East
  Enfield	E09000010	London
  Essex	E10000012	East of England
  Gateshead	E08000037	North East
  Gloucestershire	E10000013	South West
  Greenwich	E09000011	London
  Hackney	E09000012	London
  Halton	E06000006	North West
  Hammersmith and Fulham	E09000013	London
  Hampshire	E10000014	South East
  Haringey	E09000014	London
  Harrow	E09000015	London
  Hartlepool	E06000001	North East
  Havering	E09000016	London
  Herefordshire	E06000019	West Midlands
  Hertfordshire	E10000015	East of England
  Hillingdon	E09000017	London
  Hounslow	E09000018	London
  Isle of Wight	E06000046	South East
  Isles of Scilly	E06000053	South West
  Islington	E09000019	London
  Kensington and Chelsea	E09000020	London
  Kent	E10000016	South East
  Kingston upon Hull	E06000010	Yorkshire and the Humber	Hull; Kingston Upon Hull, City of
  Kingston upon Thames	E09000021	London
  Kirklees	E08000034	Yorkshire and the Humber
  Knowsley	E08000011	North West
  Lambeth	E09000022	London
  Lancashire	E10000017	North West
  Leeds	E08000035	Yorkshire and the Humber
  Leicester	E06000016	East Midlands
  Leicestershire	E10000018	East Midlands
  Lewisham	E09000023	London
  Lincolnshire	E10000019	East Midlands
  Liverpool	E08000012	North West
  Luton	E06000032	East of England
  Manchester	E08000003	North West
  Medway	E06000035	South East
  Merton	E09000024	London
  Middlesbrough	E06000002	North East
  Milton Keynes	E06000042	South East
  Newcastle upon Tyne	E08000021	North East
  Newham	E09000025	London
  Norfolk	E10000020	East of England
  North East Lincolnshire	E06000012	Yorkshire and the Humber
  North Lincolnshire	E06000013	Yorkshire and the Humber
  North Northamptonshire	E06000061	East Midlands
  North Somerset	E06000024	South West
  North Tyneside	E08000022	North East
  North Yorkshire	E06000065	Yorkshire and the Humber
  Northamptonshire		East Midlands
  Northumberland	E06000057	North East
  Nottingham	E06000018	East Midlands
  Nottinghamshire	E10000024	East Midlands
  Oldham	E08000004	North West
  Oxfordshire	E10000025	South East
  Peterborough	E06000031	East of England
  Plymouth	E06000026	South West
  Poole		South West
  Portsmouth	E06000044	South East
  Reading	E06000038	South East
  Redbridge	E09000026	London
  Redcar and Cleveland	E06000003	North East
  Richmond upon Thames	E09000027	London
  Rochdale	E08000005	North West
  Rotherham	E08000018	Yorkshire and the Humber
  Rutland	E06000017	East Midlands
  Salford	E08000006	North West
  Sandwell	E08000028	West Midlands
  Sefton	E08000014	North West
  Sheffield	E08000019	Yorkshire and the Humber
  Shropshire	E06000051	West Midlands
  Slough	E06000039	South East
  Solihull	E08000029	West Midlands
  Somerset	E06000066	South West
  South Gloucestershire	E06000025	South West
  South Tyneside	E08000023	North East
  Southampton	E06000045	South East
  Southend-on-Sea	E06000033	East of England
  Southwark	E09000028	London
  St. Helens	E08000013	North West
  Staffordshire	E10000028	West Midlands
  Stockport	E08000007	North West
  Stockton-on-Tees	E06000004	North East
  Stoke-on-Trent	E06000021	West Midlands
  Suffolk	E10000029	East of England
  Sunderland	E08000024	North East
  Surrey	E10000030	South East
  Sutton	E09000029	London
  Swindon	E06000030	South West
  Tameside	E08000008	North West
  Telford and Wrekin	E06000020	West Midlands
  Thurrock	E06000034	East of England
  Torbay	E06000027	South West
  Tower Hamlets	E09000030	London
  Trafford	E08000009	North West
  Wakefield	E08000036	Yorkshire and the Humber
  Walsall	E08000030	West Midlands
  Waltham Forest	E09000031	London
  Wandsworth	E09000032	London
  Warrington	E06000007	North West
  Warwickshire	E10000031	West Midlands
  West Berkshire	E06000037	South East
  West Northamptonshire	E06000062	East Midlands
  West Sussex	E10000032	South East
  Westminster	E09000033	London
  Westmorland and Furness	E06000064	North West
  Wigan	E08000010	North West
  Wiltshire	E06000054	South West
  Windsor and Maidenhead	E06000040	South East
  Wirral	E08000015	North West
  Wokingham	E06000041	South East
  Wolverhampton	E08000031	West Midlands
  Worcestershire	E10000034	West Midlands
  York	E06000014	Yorkshire and the Humber
  """
